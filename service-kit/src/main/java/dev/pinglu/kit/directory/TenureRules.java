package dev.pinglu.kit.directory;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** What must hold for tenures and absences. Flaws repeat no cell of them: where columns are confused, it may be a person. */
final class TenureRules {
    private final Draft draft;
    private final CodedLines<Post> posts;
    private final List<Flaw> flaws = new ArrayList<>();

    private TenureRules(Draft draft) {
        this.draft = draft;
        this.posts = new CodedLines<>(draft.posts(), Post::code);
    }

    static List<Flaw> flaws(Draft draft) {
        var rules = new TenureRules(draft);
        draft.tenures().forEach(rules::checkTenure);
        rules.checkOverlaps();
        var holders =
                draft.tenures().stream().map(line -> line.entry().holder()).collect(Collectors.toSet());
        draft.absences().forEach(line -> rules.checkAbsence(line, holders));
        return rules.flaws;
    }

    private void checkTenure(Line<Tenure> line) {
        var tenure = line.entry();
        var post = posts.find(tenure.post());
        if (!tenure.validity().isInOrder()) {
            flaws.add(line.flaw("the tenure ends before it begins"));
        } else if (post.isEmpty()) {
            flaws.add(line.flaw("there is no such post"));
        } else if (!post.get().validity().covers(tenure.validity())) {
            flaws.add(line.flaw("the post does not exist as long as the tenure"));
        }
    }

    /** Told at the later line of two: that is the one that was added to hand over. */
    private void checkOverlaps() {
        draft.tenures().stream()
                .collect(Collectors.groupingBy(line -> line.entry().post()))
                .values()
                .forEach(lines -> {
                    for (int later = 1; later < lines.size(); later++) {
                        checkOverlap(lines.get(later), lines.subList(0, later));
                    }
                });
    }

    private void checkOverlap(Line<Tenure> line, List<Line<Tenure>> before) {
        before.stream()
                .filter(other -> other.entry().validity().overlaps(line.entry().validity()))
                .findFirst()
                .ifPresent(other -> flaws.add(line.flaw("the post is held on the same days by line " + other.number()
                        + "; column to says when a tenure ended")));
    }

    private void checkAbsence(Line<Absence> line, Set<String> holders) {
        if (!line.entry().validity().isInOrder()) {
            flaws.add(line.flaw("the absence ends before it begins"));
        }
        if (!holders.contains(line.entry().holder())) {
            flaws.add(line.flaw("the holder has no post"));
        }
    }
}
