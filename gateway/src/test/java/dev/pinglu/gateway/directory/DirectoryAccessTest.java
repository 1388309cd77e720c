package dev.pinglu.gateway.directory;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pinglu.kit.testing.AccessCheck;
import dev.pinglu.kit.testing.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

/** Who may read the directory. */
@QuarkusTest
class DirectoryAccessTest {
    @Test
    void everyRoleReadsWhatTheTableSays() {
        // Given
        var cases = DirectoryAccess.cases();
        // When
        var outcome = new AccessCheck(cases, Tokens::of).run(cases.keySet());
        // Then
        assertThat(outcome.deviations()).isEmpty();
        assertThat(outcome.checked()).isEqualTo(outcome.complete());
        assertThat(AccessCheck.documented()).containsAll(cases.keySet());
    }
}
