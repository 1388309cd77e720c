package dev.pinglu.gateway.work;

import dev.pinglu.gateway.choice.Choices;
import dev.pinglu.gateway.wording.Words;
import dev.pinglu.kit.access.Roles;
import dev.pinglu.kit.page.Form;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a viewer can choose above the list of work. Every link and the form carry all that the page was asked for. */
final class WorkChoices {
    private static final String ROLE = "role";
    private static final String UNIT = "unit";
    /** Who may have to do something. */
    private static final List<String> WORKERS = List.of(
            Roles.PROJECTS_CLERK,
            Roles.PARK_CLERK,
            Roles.RURAL_CLERK,
            Roles.RURAL_APPROVER,
            Roles.CIVILITY_CLERK,
            Roles.TOWNSHIP_CLERK,
            Roles.VILLAGE_CLERK,
            Roles.COMMUNITY_CLERK,
            Roles.DEPARTMENT_CLERK,
            Roles.DATA_OFFICER);

    private final WorkQuery query;
    private final String lang;
    private final Choices choices;

    WorkChoices(WorkQuery query, String lang) {
        this.query = query;
        this.lang = lang;
        var chosen = new HashMap<String, @Nullable String>();
        chosen.put("mine", query.mine);
        chosen.put("overdue", query.overdue);
        chosen.put("delegated", query.delegated);
        chosen.put("domain", query.domain);
        chosen.put("division", query.division);
        chosen.put("kind", query.kind);
        chosen.put(ROLE, query.role);
        chosen.put(UNIT, query.unit);
        chosen.put("record", query.record);
        chosen.put("sort", query.sort);
        chosen.put("limit", query.limit);
        choices = new Choices("work", chosen, lang);
    }

    List<Choices.Group> groups() {
        return List.of(
                choices.group("mine", Stream.of("true")),
                choices.group("overdue", Stream.of("true")),
                choices.group("delegated", Stream.of("true")),
                choices.group("domain", Stream.of("projects", "rural", "civility")));
    }

    /**
     * What is chosen from lists.
     *
     * @param units what the units are called, by code
     */
    Form fields(Map<String, String> units) {
        var words = Words.in(lang);
        var roles = new LinkedHashMap<String, String>();
        WORKERS.forEach(role -> roles.put(role, words.getOrDefault("role." + role, role)));
        var form = Form.empty(lang).about("work");
        offer(form, ROLE, query.role, roles);
        offer(form, UNIT, query.unit, new LinkedHashMap<>(units));
        return form;
    }

    /** What the page was asked for is among what can be chosen, even if nobody would choose it. */
    private static void offer(Form form, String field, @Nullable String chosen, Map<String, String> labels) {
        if (chosen != null && !chosen.isBlank()) {
            labels.putIfAbsent(chosen.strip(), chosen.strip());
            form.with(field, chosen.strip());
        }
        form.choose(field, labels);
    }

    /** What the form sends beside its fields. */
    Map<String, String> kept() {
        return choices.kept(Set.of(ROLE, UNIT));
    }

    String cleared() {
        return choices.cleared();
    }

    String nextPage(String token) {
        return choices.nextPage(token);
    }

    String otherLanguage() {
        return choices.otherLanguage();
    }
}
