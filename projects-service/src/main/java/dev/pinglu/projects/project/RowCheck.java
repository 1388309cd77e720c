package dev.pinglu.projects.project;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.pinglu.kit.access.Scope;
import dev.pinglu.kit.ledger.RowContent;
import dev.pinglu.kit.ledger.RowFindings;
import dev.pinglu.kit.ledger.RowRequests;
import dev.pinglu.kit.time.BusinessDay;
import dev.pinglu.projects.park.Parks;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds out what a row of a sheet does to the ledger, and everything that is wrong with it. */
@Singleton
class RowCheck {
    private static final String PROJECT = ProjectSheet.PROJECT + ".";

    private final DescriptionRules rules;
    private final Parks parks;
    private final RowRequests requests;
    private final RowPlans plans;
    private final ObjectMapper json;
    private final Scope scope;
    private final BusinessDay businessDay;

    RowCheck(
            DescriptionRules rules,
            Parks parks,
            RowRequests requests,
            RowPlans plans,
            ObjectMapper json,
            Scope scope,
            BusinessDay businessDay) {
        this.rules = rules;
        this.parks = parks;
        this.requests = requests;
        this.plans = plans;
        this.json = json;
        this.scope = scope;
        this.businessDay = businessDay;
    }

    /**
     * What a row does; empty if something is wrong with it.
     *
     * @param paths of the fields that the row speaks of; what it does not say of them is emptied
     * @param project that the row is about; absent for a new one
     * @param findings takes what is wrong
     */
    Optional<SheetStep> step(
            Set<String> paths,
            ObjectNode content,
            @Nullable Project project,
            KnownProjects known,
            RowFindings findings) {
        checkStage(content, project, findings);
        var described = described(paths, content, project, known, findings);
        var listing = plans.planned(paths, content, project, findings);
        if (findings.any()) {
            return Optional.empty();
        }
        var description = described.orElse(null);
        return Optional.of(new SheetStep(
                project,
                description,
                description == null ? null : rules.parkOf(description).orElse(null),
                content.path(ProjectSheet.LISTED_IN).asInt(),
                listing.orElse(null)));
    }

    /** The project that a row is about, by the numbers it names; absent for a new one. */
    @Nullable
    Project recognised(ObjectNode content, KnownProjects known, RowFindings findings) {
        var localNo = text(content, "/project/localNo");
        var code = text(content, "/project/code");
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
    private static void checkStage(ObjectNode content, @Nullable Project project, RowFindings findings) {
        var stage = text(content, "/" + ProjectSheet.STAGE);
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
            Set<String> paths,
            ObjectNode content,
            @Nullable Project project,
            KnownProjects known,
            RowFindings findings) {
        ObjectNode recorded = project == null
                ? JsonNodeFactory.instance.objectNode()
                : json.valueToTree(project.description().asRequest());
        var merged = RowContent.merged(recorded.deepCopy(), paths, content, PROJECT);
        placeInPark(paths, content, merged, findings);
        if (project != null && RowContent.isSame(recorded, merged)) {
            return Optional.empty();
        }
        var request = requests.read(merged, DescribeProject.class, PROJECT, findings);
        request.ifPresent(description -> {
            check(description, findings);
            checkAgainst(description, project, known, findings);
        });
        return request;
    }

    private void placeInPark(Set<String> paths, ObjectNode content, ObjectNode merged, RowFindings findings) {
        if (paths.contains(ProjectSheet.PARK_CODE)) {
            var code = text(content, "/" + ProjectSheet.PARK_CODE);
            merged.remove("parkId");
            if (code != null) {
                parks.coded(code)
                        .ifPresentOrElse(
                                park -> merged.put("parkId", park.id().toString()),
                                () -> findings.add(ProjectSheet.PARK_CODE, "park.unknown", "没有这个园区"));
            }
        }
    }

    private void check(DescribeProject description, RowFindings findings) {
        if (findings.any()) {
            return;
        }
        rules.violations(description, businessDay.today(), PROJECT).forEach(findings::add);
        if (!findings.any() && !scope.covers(description.divisionCode())) {
            findings.add("project.divisionCode", "division.scope", "不在您管理的区划内");
        }
    }

    private static void checkAgainst(
            DescribeProject description, @Nullable Project project, KnownProjects known, RowFindings findings) {
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

    static void refuseCancelled(Project project, RowFindings findings) {
        if (project.overlay() == Overlay.CANCELLED) {
            findings.add("project.localNo", "project.cancelled", "项目已撤销，不能再改");
        }
    }

    private static @Nullable String text(ObjectNode content, String pointer) {
        JsonNode value = content.at(pointer);
        return value.isMissingNode() ? null : value.asText();
    }
}
