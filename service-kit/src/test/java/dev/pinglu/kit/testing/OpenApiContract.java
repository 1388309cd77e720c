package dev.pinglu.kit.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import io.restassured.RestAssured;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.eclipse.microprofile.config.ConfigProvider;

/** Compares the OpenAPI document of the running application with the committed {@code openapi.yaml} of its module. */
public final class OpenApiContract {
    private static final Path COMMITTED = Path.of("openapi.yaml");

    private OpenApiContract() {}

    /** Where the running application serves the document of its own operations. */
    static String path() {
        return ConfigProvider.getConfig().getValue("quarkus.smallrye-openapi.path", String.class);
    }

    /** Fails if the committed document is stale, and rewrites it for the next commit. */
    public static void assertCommitted() throws IOException {
        var served =
                RestAssured.given().queryParam("format", "yaml").get(path()).asString();
        var committed = Files.exists(COMMITTED) ? Files.readString(COMMITTED) : "";
        if (!served.equals(committed)) {
            Files.writeString(COMMITTED, served);
            fail("openapi.yaml was stale and has been written anew; look at the difference and commit it");
        }
        assertThat(committed).doesNotContain("dev.pinglu");
    }
}
