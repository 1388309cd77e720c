package dev.pinglu.projects.issue;

import dev.pinglu.kit.history.HistoryEntry;
import dev.pinglu.kit.time.BusinessDay;
import dev.pinglu.kit.work.Wording;
import io.quarkus.qute.TemplateData;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A step in the course of an issue.
 *
 * @param word after {@code issueMark}
 * @param actor the account of whoever took it; empty where the reader is not told
 * @param level that has to solve it from then on
 * @param due by when
 * @param said the reason, or the solution; empty for nothing
 */
@TemplateData
record IssueMark(
        LocalDate on,
        String word,
        String actor,
        @Nullable IssueLevel level,
        @Nullable LocalDate due,
        @Nullable Wording assignee,
        String said) {

    private static final String STATUS = "status";

    /** What its history is compared by. */
    record Stand(
            IssueStatus status,
            LocalDate on,
            IssueLevel level,
            LocalDate dueOn,
            @Nullable Wording assignee,
            @Nullable String resolution,
            int rises,
            @Nullable LocalDate risenOn,
            String title,
            String text) {
        static Stand of(Issue issue) {
            var assignee = issue.assignee();
            var rises = issue.escalations();
            return new Stand(
                    issue.status(),
                    issue.lastStepOn(),
                    issue.level(),
                    issue.term().dueOn(),
                    assignee == null ? null : assignee.name(),
                    issue.solution().resolution(),
                    rises.size(),
                    rises.isEmpty() ? null : rises.get(rises.size() - 1).escalatedOn(),
                    issue.title(),
                    issue.text());
        }
    }

    /** What everybody who reads an issue is told of its course, oldest first. */
    static List<IssueMark> of(IssueResponse issue) {
        var state = issue.state();
        var marks = new ArrayList<IssueMark>();
        marks.add(bare(state.raisedOn(), "REPORTED", ""));
        issue.risen().stream()
                .map(rise -> new IssueMark(rise.on(), "RISEN", "", rise.to(), rise.newDueOn(), null, rise.reason()))
                .forEach(marks::add);
        if (state.resolvedOn() != null) {
            marks.add(bare(
                    state.resolvedOn(),
                    "RESOLVED",
                    Optional.ofNullable(issue.resolution()).orElse("")));
        }
        if (state.verifiedOn() != null) {
            marks.add(bare(
                    state.verifiedOn(),
                    "VERIFIED",
                    Optional.ofNullable(issue.reason()).orElse("")));
        }
        marks.sort(Comparator.comparing(IssueMark::on));
        return marks;
    }

    private static IssueMark bare(LocalDate on, String word, String said) {
        return new IssueMark(on, word, "", null, null, null, said);
    }

    /**
     * The whole course, oldest first.
     *
     * @param history of {@link Stand}
     */
    static List<IssueMark> of(List<HistoryEntry> history) {
        var now = new HashMap<String, String>();
        var marks = new ArrayList<IssueMark>();
        for (var entry : history) {
            entry.fields()
                    .forEach((name, change) ->
                            change.after().ifPresentOrElse(value -> now.put(name, value), () -> now.remove(name)));
            word(entry).map(word -> mark(entry, word, now)).ifPresent(marks::add);
        }
        return marks;
    }

    private static Optional<String> word(HistoryEntry entry) {
        var fields = entry.fields().keySet();
        var status = entry.fields().get(STATUS);
        if (status != null) {
            return status.after();
        } else if (fields.contains("rises")) {
            return Optional.of("RISEN");
        } else if (fields.contains("assignee.zh")) {
            return Optional.of("REASSIGNED");
        }
        return fields.contains("title") || fields.contains("text") ? Optional.of("REVISED") : Optional.empty();
    }

    private static IssueMark mark(HistoryEntry entry, String word, Map<String, String> now) {
        var termed =
                word.equals("REPORTED") || word.equals("TRIAGED") || word.equals("RISEN") || word.equals("REOPENED");
        var given = word.equals("ASSIGNED") || word.equals("REASSIGNED");
        var said = word.equals("RESOLVED") ? Optional.ofNullable(now.get("resolution")) : entry.reason();
        return new IssueMark(
                day(entry, word, now),
                word,
                entry.actor(),
                termed ? IssueLevel.valueOf(now.getOrDefault("level", "")) : null,
                termed ? LocalDate.parse(now.getOrDefault("dueOn", "")) : null,
                given ? new Wording(now.getOrDefault("assignee.zh", ""), now.getOrDefault("assignee.en", "")) : null,
                said.orElse(""));
    }

    /** The day of the step; words are changed whenever somebody does it. */
    private static LocalDate day(HistoryEntry entry, String word, Map<String, String> now) {
        var said = word.equals("RISEN") ? now.get("risenOn") : word.equals("REVISED") ? null : now.get("on");
        return said == null ? LocalDate.ofInstant(entry.at(), BusinessDay.ZONE) : LocalDate.parse(said);
    }
}
