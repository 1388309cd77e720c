package dev.pinglu.kit.web;

import dev.pinglu.kit.problem.Problems;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Which page of a list is wanted: how many items, and behind which item it starts.
 *
 * @param limit number of items, 1 to {@value #MAX_LIMIT}
 * @param query what was asked apart from the page; a token belongs to exactly one query
 * @param after the sort keys of the last item of the page before; empty for the first page
 */
public record PageRequest(int limit, String query, List<String> after) {
    public static final int DEFAULT_LIMIT = 50;
    public static final int MAX_LIMIT = 500;

    /**
     * Reads {@code limit} and {@code pageToken}.
     *
     * @param query every other parameter of the request in a stable order
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 400 for a limit out of bounds, a damaged token or a token of
     *     another query
     */
    public static PageRequest of(
            @Nullable String limit, @Nullable String pageToken, List<? extends @Nullable Object> query) {
        var asked = query.toString();
        var size = QueryValues.integer("limit", limit, 1, MAX_LIMIT).orElse(DEFAULT_LIMIT);
        return new PageRequest(
                size, asked, pageToken == null || pageToken.isBlank() ? List.of() : PageToken.read(pageToken, asked));
    }

    /**
     * One of the sort keys behind which the page starts.
     *
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 400 if a forged token carries something else there
     */
    public <T> T after(int position, Function<String, T> parse) {
        try {
            return parse.apply(after.get(position));
        } catch (IllegalArgumentException | IndexOutOfBoundsException | NullPointerException forged) {
            throw Problems.invalid("page.token", "pageToken", "This is not a page token of ours");
        }
    }

    public boolean isFirst() {
        return after.isEmpty();
    }
}
