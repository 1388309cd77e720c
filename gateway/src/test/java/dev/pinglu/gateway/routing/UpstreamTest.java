package dev.pinglu.gateway.routing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class UpstreamTest {
    @ParameterizedTest
    @CsvSource({
        "http://rural:8082, false, rural, 8082",
        "http://rural/, false, rural, 80",
        "https://rural.pinglu.example, true, rural.pinglu.example, 443",
        "https://rural:8443, true, rural, 8443"
    })
    void theSchemeTellsWhetherTheWayIsEncrypted(URI address, boolean encrypted, String host, int port) {
        // When
        var request = Upstream.of("rural", address).request(Duration.ofSeconds(3));
        // Then
        assertThat(request.isSsl()).isEqualTo(encrypted);
        assertThat(request.getHost()).isEqualTo(host);
        assertThat(request.getServer().port()).isEqualTo(port);
        assertThat(request.getConnectTimeout()).isEqualTo(3_000);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://rural:8082/rural",
                "http://rural:8082?a=b",
                "http://me@rural:8082",
                "ftp://rural",
                "rural:8082",
                "http:rural",
                "/rural"
            })
    void whatIsNoPlainAddressIsRefusedByItsName(URI address) {
        assertThatThrownBy(() -> Upstream.of("rural", address)).hasMessageContaining("pinglu.upstream.rural");
    }
}
