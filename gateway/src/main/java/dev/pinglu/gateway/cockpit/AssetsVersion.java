package dev.pinglu.gateway.cockpit;

import dev.pinglu.kit.page.Assets;
import io.quarkus.qute.TemplateGlobal;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.zip.CRC32;

/**
 * The version in the addresses of scripts and styles. Browsers keep those for a day without asking, so what is in them must
 * be part of the address.
 */
final class AssetsVersion {
    private static final List<String> FILES = List.of(
            "META-INF/resources/assets/alerts.css",
            "META-INF/resources/assets/alerts.js",
            "META-INF/resources/assets/cockpit.css",
            "META-INF/resources/assets/cockpit.js",
            "META-INF/resources/assets/developers.css",
            "META-INF/resources/assets/developers.js",
            "META-INF/resources/assets/operation.css",
            "META-INF/resources/assets/operation.js",
            "META-INF/resources/assets/reference.css",
            "META-INF/resources/assets/reference.js",
            "META-INF/resources/assets/webhooks.css",
            "META-INF/resources/assets/webhooks.js",
            "META-INF/resources/assets/work.js",
            "META-INF/maven/org.mvnpm/echarts/pom.properties",
            "META-INF/maven/org.mvnpm/htmx.org/pom.properties",
            "META-INF/maven/org.webjars/swagger-ui/pom.properties");

    private static final String VERSION = read();

    private AssetsVersion() {}

    /** Of all of them together and those of the kit, for any template. */
    @TemplateGlobal
    static String assetsVersion() {
        return VERSION;
    }

    private static String read() {
        var checksum = new CRC32();
        checksum.update(Assets.VERSION.getBytes(StandardCharsets.US_ASCII));
        for (var file : FILES) {
            try (var stream = open(file)) {
                checksum.update(stream.readAllBytes());
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
        }
        return Long.toHexString(checksum.getValue());
    }

    private static InputStream open(String file) {
        return Objects.requireNonNull(
                Thread.currentThread().getContextClassLoader().getResourceAsStream(file), file);
    }
}
