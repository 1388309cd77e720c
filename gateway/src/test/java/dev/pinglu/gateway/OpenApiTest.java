package dev.pinglu.gateway;

import dev.pinglu.kit.testing.OpenApiContract;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import org.junit.jupiter.api.Test;

@QuarkusTest
class OpenApiTest {
    @Test
    void theCommittedDocumentIsWhatIsServed() throws IOException {
        OpenApiContract.assertCommitted();
    }
}
