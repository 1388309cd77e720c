package dev.pinglu.kit.web;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * One page of a list.
 *
 * @param nextPageToken sent back as {@code pageToken} for the page behind this one; absent on the last page
 */
public record Page<T>(List<T> items, Optional<String> nextPageToken) {

    /**
     * Cuts a page out of what the database gave.
     *
     * @param found up to {@code request.limit() + 1} items: the one too many tells that there is a next page
     * @param keys the sort keys of an item
     */
    public static <T> Page<T> of(List<T> found, PageRequest request, Function<T, List<String>> keys) {
        if (found.size() <= request.limit()) {
            return new Page<>(found, Optional.empty());
        }
        var items = found.subList(0, request.limit());
        var last = keys.apply(items.get(items.size() - 1));
        return new Page<>(items, Optional.of(PageToken.write(request.query(), last)));
    }

    public <R> Page<R> map(Function<T, R> mapper) {
        return new Page<>(items.stream().map(mapper).toList(), nextPageToken);
    }
}
