package dev.pinglu.gateway.webhook;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Registers a webhook, or replaces its description.
 *
 * @param url where messages are posted, without credentials
 * @param types event types; absent or empty for all
 * @param division events there and anywhere below; absent for the caller's own
 * @param cause the past-tense verb of the change, such as {@code stage-changed}; absent for any
 */
record DescribeWebhook(
        @Schema(examples = "project-board") @NotBlank @Size(max = 100)
        String name,

        @Schema(examples = "https://hooks.example.org/pinglu") @NotBlank @Size(max = 2000)
        String url,

        @Size(max = 50) @Nullable List<@NotNull @Size(max = 200) String> types,

        @Schema(examples = "140603") @Nullable String division,

        @Schema(examples = "stage-changed")
        @Pattern(regexp = "[a-z-]{1,60}", message = "lower-case letters and hyphens")
        @Nullable
        String cause) {}
