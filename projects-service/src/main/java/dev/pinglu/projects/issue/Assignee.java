package dev.pinglu.projects.issue;

import dev.pinglu.kit.directory.Names;
import dev.pinglu.kit.directory.Post;
import dev.pinglu.kit.directory.Unit;
import dev.pinglu.kit.directory.UnitKind;
import dev.pinglu.kit.work.Wording;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Who must solve an issue: a unit of the directory, perhaps one of its posts. It keeps the name that it had then. */
@Embeddable
class Assignee {
    private String assigneeUnit = "";
    private @Nullable String assigneePost;

    @Enumerated(EnumType.STRING)
    private UnitKind assigneeKind = UnitKind.DEPARTMENT;

    private String assigneeZh = "";
    private String assigneeEn = "";

    @Enumerated(EnumType.STRING)
    private IssueLevel assignedLevel = IssueLevel.TOWNSHIP;

    protected Assignee() {}

    /** @param level the level of the issue when it was given to them */
    Assignee(Unit unit, Optional<Post> post, IssueLevel level) {
        assigneeUnit = unit.code();
        assigneePost = post.map(Post::code).orElse(null);
        assigneeKind = unit.kind();
        Names name = unit.name();
        assigneeZh = name.zh() + post.map(one -> one.title().zh()).orElse("");
        assigneeEn = post.map(one -> one.title().en() + ", ").orElse("") + name.en();
        assignedLevel = level;
    }

    String unit() {
        return assigneeUnit;
    }

    @Nullable
    String post() {
        return assigneePost;
    }

    UnitKind kind() {
        return assigneeKind;
    }

    Wording name() {
        return new Wording(assigneeZh, assigneeEn);
    }

    /** The level of the issue when it was given to them. */
    IssueLevel level() {
        return assignedLevel;
    }
}
