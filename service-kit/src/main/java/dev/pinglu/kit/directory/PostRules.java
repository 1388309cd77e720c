package dev.pinglu.kit.directory;

import java.util.ArrayList;
import java.util.List;

/** What must hold for posts. */
final class PostRules {
    private final CodedLines<Unit> units;
    private final CodedLines<Post> posts;
    private final List<Flaw> flaws = new ArrayList<>();

    private PostRules(Draft draft) {
        this.units = new CodedLines<>(draft.units(), Unit::code);
        this.posts = new CodedLines<>(draft.posts(), Post::code);
    }

    static List<Flaw> flaws(Draft draft) {
        var rules = new PostRules(draft);
        draft.posts().forEach(rules::check);
        return rules.flaws;
    }

    private void check(Line<Post> line) {
        var post = line.entry();
        if (posts.lineOf(post.code()) != line.number()) {
            flaws.add(
                    line.flaw("the post " + post.code() + " stands in line " + posts.lineOf(post.code()) + " already"));
        }
        if (!post.validity().isInOrder()) {
            flaws.add(line.flaw("the post ends before it begins"));
        }
        checkUnit(line);
        checkDeputy(line);
    }

    /** A unit may end before its posts: then they belong to its successor. */
    private void checkUnit(Line<Post> line) {
        var unit = units.find(line.entry().unit());
        if (unit.isEmpty()) {
            flaws.add(line.flaw("there is no unit " + line.entry().unit()));
        } else if (!unit.get().validity().coversBeginOf(line.entry().validity())) {
            flaws.add(line.flaw("the unit " + line.entry().unit() + " does not exist when the post begins"));
        }
    }

    /** In a circle nobody would act once all are away, and nobody would have noticed when it was entered. */
    private void checkDeputy(Line<Post> line) {
        line.entry().deputy().ifPresent(code -> {
            if (posts.find(code).isEmpty()) {
                flaws.add(line.flaw("there is no post " + code + " to be the deputy"));
            } else if (posts.isInCircle(line.entry().code(), Post::deputy)) {
                flaws.add(line.flaw("the deputies form a circle"));
            }
        });
    }
}
