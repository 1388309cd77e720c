package dev.pinglu.projects.project;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.pinglu.kit.access.Scope;
import dev.pinglu.kit.problem.Violation;
import dev.pinglu.kit.sheet.FilledSheet;
import dev.pinglu.kit.sheet.FilledSheet.FilledRow;
import dev.pinglu.kit.time.BusinessDay;
import dev.pinglu.projects.park.Parks;
import jakarta.inject.Singleton;
import jakarta.validation.Validator;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Finds out what a row of a sheet does to the ledger, and everything that is wrong with it. */
@Singleton
class RowCheck {
    private static final Set<String> PLAN_COLUMNS =
            Set.of("annualPlanFen", "plannedStartMonth", "plannedCommissionMonth");

    private final DescriptionRules rules;
    private final Parks parks;
    private final Validator validator;
    private final ObjectMapper json;
    private final Scope scope;
    private final BusinessDay businessDay;

    RowCheck(
            DescriptionRules rules,
            Parks parks,
            Validator validator,
            ObjectMapper json,
            Scope scope,
            BusinessDay businessDay) {
        this.rules = rules;
        this.parks = parks;
        this.validator = validator;
        this.json = json;
        this.scope = scope;
        this.businessDay = businessDay;
    }

    /**
     * What a row does; empty if something is wrong with it.
     *
     * @param findings takes what is wrong
     */
    Optional<SheetStep> step(FilledSheet sheet, FilledRow row, KnownProjects known, SheetFindings findings) {
        var of = findings.of(sheet, row);
        var project = recognised(row, known, of);
        checkStage(row, project, of);
        var described = described(sheet, row, project, known, of);
        var listing = planned(sheet, row, project, of);
        if (of.any()) {
            return Optional.empty();
        }
        var description = described.orElse(null);
        return Optional.of(new SheetStep(
                project,
                description,
                description == null ? null : rules.parkOf(description).orElse(null),
                row.content().path(ProjectSheet.LISTED_IN).asInt(),
                listing.orElse(null)));
    }

    private @Nullable Project recognised(FilledRow row, KnownProjects known, SheetFindings.OfRow findings) {
        var localNo = text(row, "/project/localNo");
        var code = text(row, "/project/code");
        var numbered = known.numbered(localNo);
        if (localNo == null && code == null) {
            findings.add("project.localNo", "project.sheet.number", "本地编号和项目代码至少填一项，重复导入时靠它识别");
        } else if (numbered.size() > 1) {
            findings.add("project.localNo", "project.sheet.ambiguous", "台账中有" + numbered.size() + "个项目是这个编号");
        } else if (numbered.size() == 1) {
            return numbered.get(0);
        }
        return known.coded(code)
                .filter(found -> scope.covers(found.divisionCode()))
                .filter(found -> numbered.isEmpty())
                .orElse(null);
    }

    /** The stage is shown in an export and cannot be changed by a sheet: steps have evidence, dates and guards. */
    private static void checkStage(FilledRow row, @Nullable Project project, SheetFindings.OfRow findings) {
        var stage = text(row, "/" + ProjectSheet.STAGE);
        var recorded = project == null ? ProjectStage.LEAD : project.stage();
        if (stage != null && !stage.equals(recorded.name())) {
            findings.add(
                    ProjectSheet.STAGE,
                    "project.sheet.stage",
                    project == null
                            ? "新项目从“线索”开始，阶段要逐步办理；已开工的老项目请用期初建账"
                            : "台账中是“" + recorded.chinese() + "”，阶段不能由表格改变，要逐步办理");
        }
    }

    private Optional<DescribeProject> described(
            FilledSheet sheet,
            FilledRow row,
            @Nullable Project project,
            KnownProjects known,
            SheetFindings.OfRow findings) {
        ObjectNode recorded = project == null
                ? JsonNodeFactory.instance.objectNode()
                : json.valueToTree(project.description().asRequest());
        var merged = SheetRow.merged(recorded.deepCopy(), sheet.paths(), row.content(), ProjectSheet.PROJECT);
        placeInPark(sheet, row, merged, findings);
        if (project != null && SheetRow.isSame(recorded, merged)) {
            return Optional.empty();
        }
        var request = read(merged, DescribeProject.class, ProjectSheet.PROJECT, findings);
        request.ifPresent(description -> {
            check(description, findings);
            checkAgainst(description, project, known, findings);
        });
        return request;
    }

    private void placeInPark(FilledSheet sheet, FilledRow row, ObjectNode merged, SheetFindings.OfRow findings) {
        if (sheet.paths().contains(ProjectSheet.PARK_CODE)) {
            var code = text(row, "/" + ProjectSheet.PARK_CODE);
            merged.remove("parkId");
            if (code != null) {
                parks.coded(code)
                        .ifPresentOrElse(
                                park -> merged.put("parkId", park.id().toString()),
                                () -> findings.add(ProjectSheet.PARK_CODE, "park.unknown", "没有这个园区"));
            }
        }
    }

    private void check(DescribeProject description, SheetFindings.OfRow findings) {
        if (findings.any()) {
            return;
        }
        rules.violations(description, businessDay.today(), ProjectSheet.PROJECT + ".")
                .forEach(findings::add);
        if (!findings.any() && !scope.covers(description.divisionCode())) {
            findings.add("project.divisionCode", "division.scope", "不在您管理的区划内");
        }
    }

    private static void checkAgainst(
            DescribeProject description, @Nullable Project project, KnownProjects known, SheetFindings.OfRow findings) {
        known.coded(description.code())
                .filter(other -> other != project && other.overlay() != Overlay.CANCELLED)
                .ifPresent(other -> findings.add("project.code", "project.code.unique", "这个项目代码已用于另一个项目"));
        if (project != null) {
            refuseCancelled(project, findings);
            if (description.code() == null && project.stage().isAtLeast(ProjectStage.PREPARATION)) {
                findings.add(
                        "project.code",
                        "project.code.missing",
                        "项目已到“" + project.stage().chinese() + "”，不能没有项目代码");
            }
        }
    }

    private static void refuseCancelled(Project project, SheetFindings.OfRow findings) {
        if (project.overlay() == Overlay.CANCELLED) {
            findings.add("project.localNo", "project.cancelled", "项目已取消，不能再改");
        }
    }

    private Optional<ListProject> planned(
            FilledSheet sheet, FilledRow row, @Nullable Project project, SheetFindings.OfRow findings) {
        var plan = row.content().path(ProjectSheet.LISTING);
        if (!row.content().has(ProjectSheet.LISTED_IN)) {
            if (PLAN_COLUMNS.stream().anyMatch(plan::has)) {
                findings.add(ProjectSheet.LISTED_IN, "project.sheet.year", "填了年度计划，没有填年度");
            }
            return Optional.empty();
        }
        int year = row.content().path(ProjectSheet.LISTED_IN).asInt();
        var present = project == null ? Optional.<AnnualListing>empty() : project.listing(year);
        if (present.filter(listing -> listing.exitedOn() != null).isPresent()) {
            findings.add(ProjectSheet.LISTED_IN, "project.sheet.exited", "项目已退出" + year + "年计划");
            return Optional.empty();
        }
        ObjectNode recorded = present.<ObjectNode>map(listing -> json.valueToTree(listing.asRequest()))
                .orElseGet(JsonNodeFactory.instance::objectNode);
        var merged = SheetRow.merged(recorded.deepCopy(), sheet.paths(), row.content(), ProjectSheet.LISTING);
        if (present.isPresent() && SheetRow.isSame(recorded, merged)) {
            return Optional.empty();
        }
        var request = read(merged, ListProject.class, ProjectSheet.LISTING, findings);
        request.ifPresent(listing -> check(year, listing, project, findings));
        return request;
    }

    private void check(int year, ListProject listing, @Nullable Project project, SheetFindings.OfRow findings) {
        if (project != null) {
            refuseCancelled(project, findings);
        }
        LocalDate today = businessDay.today();
        for (var violation : ListingGuards.violations(year, listing, today, ProjectSheet.LISTING + ".")) {
            var path = violation.path().equals("listing.year") ? ProjectSheet.LISTED_IN : violation.path();
            findings.add(new Violation(violation.rule(), path, violation.message()));
        }
    }

    /** The request that a row makes, if it is a valid one. */
    private <R> Optional<R> read(ObjectNode content, Class<R> type, String prefix, SheetFindings.OfRow findings) {
        try {
            var request = json.treeToValue(content, type);
            var broken = validator.validate(request);
            broken.forEach(violation -> findings.add(new Violation(
                    "field."
                            + kebab(violation
                                    .getConstraintDescriptor()
                                    .getAnnotation()
                                    .annotationType()),
                    prefix + "." + violation.getPropertyPath(),
                    violation.getMessage())));
            return broken.isEmpty() ? Optional.of(request) : Optional.empty();
        } catch (JsonMappingException unreadable) {
            var path = unreadable.getPath().stream()
                    .map(JsonMappingException.Reference::getFieldName)
                    .collect(Collectors.joining("."));
            findings.add(prefix + "." + path, "cell.value", "无法识别");
            return Optional.empty();
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static @Nullable String text(FilledRow row, String pointer) {
        JsonNode value = row.content().at(pointer);
        return value.isMissingNode() ? null : value.asText();
    }

    private static String kebab(Class<?> constraint) {
        return constraint.getSimpleName().replaceAll("(?<=[a-z])(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
    }
}
