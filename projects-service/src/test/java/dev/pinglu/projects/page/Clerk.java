package dev.pinglu.projects.page;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route.FulfillOptions;
import dev.pinglu.kit.testing.Browser;
import dev.pinglu.kit.testing.Tokens;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;

/** Somebody before a browser. What the gateway does for a page is done by the browser: the token, htmx, and the numbers in its head. */
final class Clerk implements AutoCloseable {
    static final int DESK = 1366;
    static final int TELEPHONE = 390;
    private static final byte[] HTMX = htmx();

    private final Browser browser = new Browser();
    private final String role;

    private Clerk(String role) {
        this.role = role;
    }

    static Clerk of(String role) {
        return new Clerk(role);
    }

    /** Opens a page in a window of its own. */
    Page opens(String address, int width) {
        var page = browser.page(width, 900);
        page.setExtraHTTPHeaders(Map.of(
                "Authorization",
                "Bearer "
                        + Tokens.with(
                                List.of(role),
                                Map.of("preferred_username", role, "name", "演示", "division", Tokens.HOME))));
        page.route(
                "**/_static/htmx.org/**",
                route -> route.fulfill(
                        new FulfillOptions().setContentType("text/javascript").setBodyBytes(HTMX)));
        page.route("**/alerts/head*", route -> fragment(route, "<a id=\"alarms\" href=\"/alerts\">预警 <b>2</b></a>"));
        page.route("**/work/head*", route -> fragment(route, "<a id=\"todo\" href=\"/work\">待办 <b>3</b></a>"));
        page.navigate(address);
        return page;
    }

    /** What stands at a field that was refused. */
    static Locator wrong(Page page, String field) {
        return page.locator("label:has([name='" + field + "'][aria-invalid]) .wrong");
    }

    /** The service does what it is asked, and the answer does not reach the page. */
    static void loseTheFirstAnswer(Page page, String address) {
        page.route(
                address,
                route -> {
                    route.fetch();
                    route.abort();
                },
                new Page.RouteOptions().setTimes(1));
    }

    List<String> complaints() {
        return browser.complaints();
    }

    private static void fragment(com.microsoft.playwright.Route route, String html) {
        route.fulfill(
                new FulfillOptions().setContentType("text/html; charset=utf-8").setBody(html));
    }

    private static byte[] htmx() {
        var version = new Properties();
        try {
            try (var properties = open("META-INF/maven/org.mvnpm/htmx.org/pom.properties")) {
                version.load(properties);
            }
            var script = "META-INF/resources/_static/htmx.org/" + version.getProperty("version") + "/dist/htmx.min.js";
            try (var stream = open(script)) {
                return stream.readAllBytes();
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static InputStream open(String resource) {
        return Objects.requireNonNull(
                Thread.currentThread().getContextClassLoader().getResourceAsStream(resource), resource);
    }

    @Override
    public void close() {
        browser.close();
    }
}
