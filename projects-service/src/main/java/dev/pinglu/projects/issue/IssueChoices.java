package dev.pinglu.projects.issue;

import dev.pinglu.kit.page.Form;
import dev.pinglu.kit.page.Words;
import dev.pinglu.kit.time.BusinessDay;
import jakarta.inject.Singleton;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the forms of issues let one choose from. */
@Singleton
class IssueChoices {
    private final IssueCatalogue catalogue;
    private final Assignees assignees;
    private final BusinessDay businessDay;

    IssueChoices(IssueCatalogue catalogue, Assignees assignees, BusinessDay businessDay) {
        this.catalogue = catalogue;
        this.assignees = assignees;
        this.businessDay = businessDay;
    }

    /** Category and level. */
    Form ofKind(Form form, @Nullable String lang) {
        var categories = new LinkedHashMap<String, String>();
        catalogue
                .of(businessDay.today())
                .forEach(one -> categories.put(
                        one.code(), Words.in(lang, one.name().zh(), one.name().en())));
        return form.choose("category", categories).choose("level", "issueLevel", IssueLevel.values());
    }

    /** Unit and post of whoever could be given an issue. */
    Form ofAssignees(Form form, Issue issue, @Nullable String lang) {
        var units = new LinkedHashMap<String, String>();
        var posts = new LinkedHashMap<String, String>();
        for (var unit : assignees.unitsFor(issue)) {
            var name = Words.in(lang, unit.name().zh(), unit.name().en());
            units.put(unit.code(), name);
            assignees
                    .postsOf(unit)
                    .forEach(post -> posts.put(
                            post.code(),
                            name + " · "
                                    + Words.in(
                                            lang,
                                            post.title().zh(),
                                            post.title().en())));
        }
        return form.choose("unit", units).choose("post", posts);
    }

    /** Yes and no, by the words {@code <group>.true} and {@code <group>.false}. */
    Map<String, String> truth(String group, @Nullable String lang) {
        var words = Words.in(Words.language(lang));
        var both = new LinkedHashMap<String, String>();
        both.put("true", words.getOrDefault(group + ".true", "true"));
        both.put("false", words.getOrDefault(group + ".false", "false"));
        return both;
    }
}
