package dev.pinglu.kit.testing;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.ScreenshotOptions;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The installed Chromium without a window, for tests that carry {@code @RequiresTool("browser")}. It asks nothing of the network by itself, and remembers
 * what its pages complained of.
 */
public final class Browser implements AutoCloseable {
    private static final List<String> ARGUMENTS = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");
    /** People find nothing to press before its scripts listen: a form without them would swallow what is done to it. */
    private static final String SEEN_ONCE_ITS_SCRIPTS_LISTEN = """
            {
              const unseen = new CSSStyleSheet();
              unseen.replaceSync(":root { visibility: hidden }");
              document.adoptedStyleSheets.push(unseen);
              document.addEventListener("DOMContentLoaded", () => unseen.replaceSync(""));
            }""";

    private static final Path SCREENSHOTS = Path.of("target", "screenshots");

    static {
        PlaywrightAssertions.setDefaultAssertionTimeout(Patience.OF_TESTS.toMillis());
    }

    private final List<BrowserContext> contexts = new ArrayList<>();
    private final List<String> complaints = new ArrayList<>();

    /** Started once, for that takes seconds; both processes end with this one. */
    private static final class Started {
        static final com.microsoft.playwright.Browser CHROMIUM = Playwright.create(
                        new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")))
                .chromium()
                .launch(new LaunchOptions()
                        .setExecutablePath(Tools.find("browser").orElseThrow())
                        .setArgs(ARGUMENTS));
    }

    /** A page of its own, without cookies or cache of others. */
    public Page page(int width, int height) {
        var context = Started.CHROMIUM.newContext(
                new com.microsoft.playwright.Browser.NewContextOptions().setViewportSize(width, height));
        contexts.add(context);
        context.addInitScript(SEEN_ONCE_ITS_SCRIPTS_LISTEN);
        var page = context.newPage();
        page.onConsoleMessage(message -> {
            if (List.of("error", "warning").contains(message.type())) {
                complaints.add(message.text());
            }
        });
        page.onPageError(complaints::add);
        page.onResponse(response -> {
            if (response.status() >= 400) {
                complaints.add(response.status() + " " + response.url());
            }
        });
        return page;
    }

    /** Opens an address of the gateway and fills in the form of the issuer of the tests, which leads back there. */
    public void logIn(Page page, String address, String role, String division) {
        page.navigate(address);
        page.selectOption("select[name=role]", role);
        page.fill("input[name=division]", division);
        page.click("button");
        page.waitForURL(address);
    }

    /** Errors and warnings on the consoles of all pages, scripts that failed, and answers that were errors. */
    public List<String> complaints() {
        return List.copyOf(complaints);
    }

    /** Leaves a picture of the whole page in {@code target/screenshots} for people to look at, if {@code -Dpinglu.photographs} is given. */
    public static void photograph(Page page, String name) {
        if (System.getProperty("pinglu.photographs") == null) {
            return;
        }
        page.screenshot(new ScreenshotOptions()
                .setPath(SCREENSHOTS.resolve(name + ".png"))
                .setFullPage(true));
    }

    @Override
    public void close() {
        contexts.forEach(BrowserContext::close);
    }
}
