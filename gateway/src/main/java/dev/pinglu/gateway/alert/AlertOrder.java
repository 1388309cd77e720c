package dev.pinglu.gateway.alert;

import dev.pinglu.kit.alert.Severity;
import dev.pinglu.kit.problem.Problems;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The orders in which alerts are read; the id settles ties. */
enum AlertOrder {
    SEVERITY("severity", "grade", ">", ""),
    SINCE("since", "0", ">", ""),
    SINCE_DESCENDING("-since", "0", "<", " desc");

    private final String asked;
    private final String first;
    private final String behind;
    private final String direction;

    AlertOrder(String asked, String first, String behind, String direction) {
        this.asked = asked;
        this.first = first;
        this.behind = behind;
        this.direction = direction;
    }

    /**
     * The order that a request asks for.
     *
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 400 for one that there is not
     */
    static AlertOrder of(@Nullable String raw) {
        var name = raw == null || raw.isBlank() ? SEVERITY.asked : raw.strip();
        for (var order : values()) {
            if (order.asked.equals(name)) {
                return order;
            }
        }
        throw Problems.invalid("query.sort", "sort", "Expected severity, since or -since");
    }

    /** The condition that an alert stands behind the keys of another, which follow as three parameters; the first is open. */
    String after() {
        return "(" + first + ", since, id) " + behind + " (?::integer,";
    }

    String clause() {
        return " order by " + (this == SEVERITY ? "grade, " : "") + "since" + direction + ", id" + direction;
    }

    /** The keys of an alert, for the page token. */
    List<String> keys(ListedAlert alert) {
        var grade = this == SEVERITY && alert.severity() != Severity.CRITICAL ? "1" : "0";
        return List.of(grade, alert.since().toString(), alert.id().toString());
    }
}
