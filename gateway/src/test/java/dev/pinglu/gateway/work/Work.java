package dev.pinglu.gateway.work;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.Route;
import dev.pinglu.gateway.testing.LogEntry;
import dev.pinglu.gateway.testing.Publisher;
import dev.pinglu.gateway.testing.WorkItemState;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Items on the page of work, and the services that answer for them. */
final class Work {
    private Work() {}

    /** Publishes items, and returns when all of them are listed. */
    static void publish(Publisher publisher, List<WorkItemState> items) {
        items.forEach(item -> publisher.send(item.record()));
        LogEntry.isComplete();
    }

    static Locator row(Page page, WorkItemState item) {
        return page.locator(
                "tbody tr", new Page.LocatorOptions().setHas(page.locator("[data-item$='" + item.id() + "']")));
    }

    static void answer(Route route, int status, String body) {
        route.fulfill(new Route.FulfillOptions()
                .setStatus(status)
                .setContentType("application/json")
                .setBody(body));
    }

    /** The body of a problem with one violation. */
    static String refusal(String rule, String path) {
        return "{\"violations\": [{\"rule\": \"" + rule + "\", \"path\": \"" + path + "\", \"message\": \"\"}]}";
    }

    /** Some items of one service and some of another. */
    static String list(int some, String domain, int more, String otherDomain) {
        return IntStream.range(0, some + more)
                .mapToObj(i -> i < some
                        ? one(UUID.randomUUID(), domain, "示例事项" + i, i)
                        : one(UUID.randomUUID(), otherDomain, "示例事项" + (i - some), i))
                .collect(Collectors.joining(", ", "{\"items\": [", "]}"));
    }

    /** One item as services list it. */
    static String one(UUID id, String domain, String title, long version) {
        return "{\"id\": \"%s\", \"domain\": \"%s\", \"title\": {\"zh\": \"%s\", \"en\": \"%s\"}, \"mayDelegate\": true, \"version\": %d}"
                .formatted(id, domain, title, title, version);
    }

    /** The items that a request names. */
    static List<UUID> ids(Request request) {
        return body(request).findValuesAsText("id").stream()
                .map(UUID::fromString)
                .toList();
    }

    static JsonNode body(Request request) {
        return read(request.postData());
    }

    static JsonNode read(String json) {
        try {
            return new ObjectMapper().readTree(json);
        } catch (JsonProcessingException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }
}
