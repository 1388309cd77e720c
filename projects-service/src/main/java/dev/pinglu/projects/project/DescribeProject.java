package dev.pinglu.projects.project;

import dev.pinglu.kit.time.PlannedTime;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What the ledger keeps of a project apart from its course; registers a project, or replaces the description.
 *
 * @param totalInvestmentFen in fen
 * @param investmentParts adds up to the total
 * @param parkBatch the batch in which the project was admitted to the park; absent for the park's own works
 */
public record DescribeProject(
        @Schema(examples = "2107-140603-44-02-102938") @Nullable
        String code,

        @Size(max = 50) @Nullable String localNo,
        @NotBlank @Size(max = 200) String title,
        @Size(max = 60) @Nullable String shortTitle,
        @NotNull ProjectLevel level,
        @NotNull InvestorKind kind,
        @NotNull ApprovalMode approvalMode,
        @NotNull ConstructionNature constructionNature,
        @NotBlank @Size(max = 60) String sector,

        @Pattern(regexp = "[A-T](\\d{2,4})?", message = "an industry of GB/T 4754, such as D4411") @Nullable
        String industryCode,

        @NotBlank String divisionCode,
        @NotNull @Valid Owner owner,
        @Size(max = 1000) @Nullable String scale,
        @Size(max = 20) @Nullable List<@Valid @NotNull Capacity> capacity,
        @Positive @Max(InvestmentParts.MAX_FEN) long totalInvestmentFen,
        @Valid @Nullable InvestmentParts investmentParts,
        @Valid @Nullable PlannedTime plannedStart,
        @Valid @Nullable PlannedTime plannedCompletion,
        @Valid @Nullable PlannedTime plannedCommissioning,
        @Nullable UUID parkId,
        @Min(1) @Max(99) @Nullable Integer parkBatch,
        @Valid @Nullable Land land) {}
