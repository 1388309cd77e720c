package dev.pinglu.projects.oc4ids;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.pinglu.kit.problem.Violation;
import dev.pinglu.kit.time.PlannedTime;
import dev.pinglu.projects.project.ConstructionNature;
import dev.pinglu.projects.project.IncomingProject;
import dev.pinglu.projects.project.Overlay;
import dev.pinglu.projects.project.ProjectEvent.State;
import dev.pinglu.projects.project.ProjectStage;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A project of a package, as the ledger understands it.
 *
 * @param id of the project in this ledger that it names; absent for a project of somebody else's
 * @param type by the codelist projectType; absent where the nature of the construction is told itself
 * @param due when milestones were to be reached
 */
record IncomingOc4ids(
        Optional<UUID> id,
        String pointer,
        Oc4idsFields said,
        Optional<String> status,
        Optional<String> type,
        Map<Milestones, LocalDate> due,
        Map<Milestones, LocalDate> met)
        implements IncomingProject {
    private static final String NATURE = "project.constructionNature";
    private static final int DAYS_OF_THIRD = 10;

    @Override
    public Map<String, JsonNode> fields(Optional<State> recorded) {
        var fields = new HashMap<>(said.values());
        due.forEach((milestone, day) -> {
            var planned = recorded.map(milestone::planned).map(PlannedTime::lastDay);
            if (!planned.equals(Optional.of(day))) {
                fields.put(milestone.path(), planned(day));
            }
        });
        if (!fields.containsKey(NATURE)) {
            type.flatMap(word -> nature(word, recorded))
                    .ifPresent(nature -> fields.put(NATURE, TextNode.valueOf(nature.name())));
        }
        return fields;
    }

    /** A time of the plan that ends on a day: a month unless it is the first or second third of one. */
    private static ObjectNode planned(LocalDate day) {
        var time =
                JsonNodeFactory.instance.objectNode().put("year", day.getYear()).put("month", day.getMonthValue());
        if (day.getDayOfMonth() == DAYS_OF_THIRD) {
            time.put("third", PlannedTime.Third.EARLY.name());
        } else if (day.getDayOfMonth() == 2 * DAYS_OF_THIRD) {
            time.put("third", PlannedTime.Third.MIDDLE.name());
        }
        return time;
    }

    /** Several natures have one type: of those, the recorded one remains. */
    private static Optional<ConstructionNature> nature(String type, Optional<State> recorded) {
        return recorded.map(State::constructionNature)
                .filter(nature -> Oc4idsTerms.type(nature).equals(type))
                .or(() -> Arrays.stream(ConstructionNature.values())
                        .filter(nature -> Oc4idsTerms.type(nature).equals(type))
                        .reduce((some, last) -> last));
    }

    @Override
    public List<Violation> contradictions(Optional<State> recorded) {
        var found = new ArrayList<Violation>();
        var stage = recorded.map(State::stage).orElse(ProjectStage.LEAD);
        var present = Oc4idsTerms.status(stage, recorded.map(State::overlay).orElse(Overlay.NONE));
        status.filter(told -> !told.equals(present))
                .ifPresent(told -> found.add(new Violation(
                        "oc4ids.status",
                        "status",
                        recorded.isPresent()
                                ? "台账中是 " + present + "，阶段不能由导入改变，要逐步办理"
                                : "新项目从线索开始（identification），阶段要逐步办理；已开工的老项目请用期初建账")));
        met.forEach((milestone, day) -> {
            var reached = recorded.map(milestone::actual).orElse(null);
            if (!day.equals(reached)) {
                found.add(new Violation(
                        "oc4ids.milestone.met",
                        "met." + milestone.name(),
                        (reached == null ? "台账中还没有这个日期" : "台账中是 " + reached) + "，实际日期不能由导入改变"));
            }
        });
        return found;
    }

    @Override
    public String place(String path) {
        return pointer + said.place(path);
    }

    static @Nullable IncomingOc4ids read(Oc4idsValue project, String prefix) {
        var id = project.at("id");
        var name = id.text();
        if (name.isEmpty()) {
            id.refuse("oc4ids.id", "A project has an identifier");
            return null;
        }
        var own = own(id, name.get(), prefix);
        var type = project.at("type");
        type.text()
                .filter(word -> nature(word, Optional.empty()).isEmpty())
                .ifPresent(word -> type.refuse(
                        "oc4ids.type-of-project", "项目类型应为 construction、expansion、rehabilitation 或 replacement"));
        return new IncomingOc4ids(
                own,
                project.pointer(),
                Oc4idsFields.read(project, own.isEmpty() ? name : Optional.empty()),
                project.at("status").text(),
                type.text(),
                days(project, "dueDate"),
                days(project, "dateMet"));
    }

    private static Optional<UUID> own(Oc4idsValue id, String name, String prefix) {
        if (!name.startsWith(prefix + "-")) {
            return Optional.empty();
        }
        try {
            return Optional.of(UUID.fromString(name.substring(prefix.length() + 1)));
        } catch (IllegalArgumentException noId) {
            id.refuse("oc4ids.id", "It begins like an identifier of this ledger and is none");
            return Optional.empty();
        }
    }

    private static Map<Milestones, LocalDate> days(Oc4idsValue project, String field) {
        var days = new HashMap<Milestones, LocalDate>();
        for (var milestone : project.at("milestones").items()) {
            Milestones.find(milestone.at("code").text(), milestone.at("id").text())
                    .filter(known -> field.equals("dateMet") || !known.path().isEmpty())
                    .ifPresent(known -> milestone.at(field).day().ifPresent(day -> days.put(known, day)));
        }
        return days;
    }
}
