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

    /** Two posts may stand in for each other, 互为AB角, as is the custom in offices; one for itself is a slip of the pen. */
    private void checkDeputy(Line<Post> line) {
        line.entry().deputy().ifPresent(code -> {
            if (posts.find(code).isEmpty()) {
                flaws.add(line.flaw("there is no post " + code + " to be the deputy"));
            } else if (code.equals(line.entry().code())) {
                flaws.add(line.flaw("a post cannot be its own deputy"));
            }
        });
    }
}
