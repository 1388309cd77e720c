package dev.pinglu.gateway.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Where a subscriber cannot make the gateway connect to. */
class AddressesTest {
    /** Knows the names of the test, and answers each question with what comes next. */
    private static final class Names extends HostLookup {
        private final Queue<List<InetAddress>> answers = new ArrayDeque<>();
        private final List<String> asked = new ArrayList<>();

        Names(String... each) throws UnknownHostException {
            super(Settings.with());
            for (var answer : each) {
                var addresses = new ArrayList<InetAddress>();
                for (var address : answer.split(" ")) {
                    addresses.add(InetAddress.getByName(address));
                }
                answers.add(addresses);
            }
        }

        @Override
        List<InetAddress> find(String host, Asker asker) throws UnknownHostException {
            asked.add(host);
            if (answers.isEmpty()) {
                throw new UnknownHostException(host);
            }
            return answers.remove();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0.0.0.0",
                "0.1.2.3",
                "10.0.0.1",
                "10.255.255.255",
                "100.64.0.1",
                "100.100.100.200",
                "127.0.0.1",
                "127.255.255.254",
                "169.254.0.1",
                "169.254.169.254",
                "172.16.0.1",
                "172.31.255.255",
                "192.0.0.192",
                "192.0.2.1",
                "192.88.99.1",
                "192.168.0.1",
                "198.18.0.1",
                "198.51.100.1",
                "203.0.113.1",
                "224.0.0.1",
                "239.255.255.255",
                "240.0.0.1",
                "255.255.255.255",
                "::",
                "::1",
                "::ffff:127.0.0.1",
                "::ffff:10.0.0.1",
                "::ffff:169.254.169.254",
                "::127.0.0.1",
                "64:ff9b::7f00:1",
                "64:ff9b:1::a00:1",
                "100::1",
                "2001::1",
                "2001:db8::1",
                "2002:7f00:1::",
                "3fff::1",
                "4000::1",
                "fc00::1",
                "fd00:ec2::254",
                "fd12:3456::1",
                "fe80::1",
                "fec0::1",
                "ff02::1"
            })
    void whatOnlyMachinesInsideReachIsRefused(String address) throws UnknownHostException {
        assertThat(refusal(addresses(Settings.with(), address), "https://hooks.example.org/"))
                .isEqualTo("webhook.url.host");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"1.1.1.1", "9.255.255.255", "100.63.255.255", "172.32.0.1", "223.255.255.255", "2400:3200::1"})
    void aPublicAddressIsTheOneThatIsConnectedTo(String address) throws UnknownHostException, RefusedAddress {
        var destination =
                addresses(Settings.with(), address).check("https://hooks.example.org/pinglu?for=board", Asker.MESSAGE);

        assertThat(destination.address()).isEqualTo(InetAddress.getByName(address));
        assertThat(destination.host()).isEqualTo("hooks.example.org");
        assertThat(destination.port()).isEqualTo(443);
        assertThat(destination.encrypted()).isTrue();
        assertThat(destination.target()).isEqualTo("/pinglu?for=board");
    }

    @Test
    void aHostWithOneAddressInsideIsRefused() throws UnknownHostException {
        assertThat(refusal(addresses(Settings.with(), "1.1.1.1 10.0.0.1"), "https://hooks.example.org/"))
                .isEqualTo("webhook.url.host");
    }

    @Test
    void aNameThatChangesItsMindIsRefusedTheNextTimeAndNeverAskedTwiceAtOnce()
            throws UnknownHostException, RefusedAddress {
        // Given
        var names = new Names("1.1.1.1", "127.0.0.1");
        var addresses = new Addresses(Settings.with(), new AddressRules(Settings.with()), names);
        // When
        var first = addresses.check("https://rebinding.example.org/", Asker.MESSAGE);
        var second = refusal(addresses, "https://rebinding.example.org/");
        // Then
        assertThat(first.address().getHostAddress()).isEqualTo("1.1.1.1");
        assertThat(second).isEqualTo("webhook.url.host");
        assertThat(names.asked).hasSize(2);
    }

    @Test
    void anUnknownHostIsRefusedInTheSameWordsAsOneInside() throws UnknownHostException {
        var unknown = thrown(addresses(Settings.with()), "https://nowhere.example.org/");
        var inside = thrown(addresses(Settings.with(), "10.0.0.1"), "https://database.example.org/");

        assertThat(unknown.reason()).isEqualTo(inside.reason());
        assertThat(unknown.rule()).isEqualTo(inside.rule());
    }

    @ParameterizedTest
    @CsvSource({
        "http://hooks.example.org/, webhook.url.scheme",
        "ftp://hooks.example.org/, webhook.url.scheme",
        "file:///etc/passwd, webhook.url.format",
        "hooks.example.org, webhook.url.format",
        "https:///path, webhook.url.format",
        "https://hooks.example.org/#part, webhook.url.format",
        "https://订阅.example.org/, webhook.url.format",
        "https://hooks.example.org/a b, webhook.url.format",
        "https://user:word@hooks.example.org/, webhook.url.credentials",
        "https://user@hooks.example.org/, webhook.url.credentials",
        "https://hooks.example.org:8443/, webhook.url.port",
        "https://hooks.example.org:22/, webhook.url.port",
        "https://hooks.example.org:0/, webhook.url.port"
    })
    void anAddressOfAnotherFormIsRefused(String url, String rule) throws UnknownHostException {
        assertThat(refusal(addresses(Settings.with(), "1.1.1.1"), url)).isEqualTo(rule);
    }

    /** Java reads some of these as addresses, other releases as names that do not exist: none of them gets inside. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://2130706433/",
                "https://127.1/",
                "https://017700000001/",
                "https://localhost/",
                "https://localhost./",
                "https://[::1]/",
                "https://[::ffff:127.0.0.1]/",
                "https://[fe80::1%25lo]/"
            })
    void thisMachineHasNoOtherName(String url) {
        var settings = Settings.with();
        var addresses = new Addresses(settings, new AddressRules(settings), new HostLookup(settings));

        assertThat(refusal(addresses, url)).isIn("webhook.url.host", "webhook.url.format");
    }

    @Test
    void aNetworkOfItsOwnIsReachedAndNoOther() throws UnknownHostException, RefusedAddress {
        var settings = Settings.with("networks", "10.20.0.0/16,fd12:3456::/32", "ports", "443,8443");

        assertThat(addresses(settings, "10.20.3.4")
                        .check("https://hooks.example.org:8443/", Asker.MESSAGE)
                        .port())
                .isEqualTo(8443);
        assertThat(addresses(settings, "fd12:3456::1")
                        .check("https://hooks.example.org/", Asker.MESSAGE)
                        .encrypted())
                .isTrue();
        assertThat(refusal(addresses(settings, "10.21.3.4"), "https://hooks.example.org/"))
                .isEqualTo("webhook.url.host");
    }

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1", "169.254.169.254", "::1", "fd00:ec2::254", "100.100.100.200"})
    void noSettingOpensTheMachineItselfOrTheSecretsOfACloud(String address) throws UnknownHostException {
        var settings = Settings.with("networks", "0.0.0.0/0,::/0");

        assertThat(refusal(addresses(settings, address), "https://hooks.example.org/"))
                .isEqualTo("webhook.url.host");
    }

    @ParameterizedTest
    @ValueSource(strings = {"10.20.0.0", "10.20.0.0/33", "intranet/8", "/8"})
    void aNetworkThatIsNoneRefusesToStart(String network) {
        assertThatIllegalStateException()
                .isThrownBy(() -> new AddressRules(Settings.with("networks", network)))
                .withMessageContaining("pinglu.webhooks.networks")
                .withMessageContaining(network);
    }

    @Test
    void aSuiteOfOneMachineReachesThatMachineAtAnyPort() throws UnknownHostException, RefusedAddress {
        var settings = Settings.with("allow-private", "true", "allow-http", "true");

        assertThat(addresses(settings, "127.0.0.1")
                        .check("http://localhost:3000/", Asker.MESSAGE)
                        .port())
                .isEqualTo(3000);
        assertThat(refusal(addresses(settings, "0.0.0.0"), "http://localhost:3000/"))
                .isEqualTo("webhook.url.host");
    }

    private static Addresses addresses(WebhookSettings settings, String... answers) throws UnknownHostException {
        return new Addresses(settings, new AddressRules(settings), new Names(answers));
    }

    private static String refusal(Addresses addresses, String url) {
        return thrown(addresses, url).rule();
    }

    private static RefusedAddress thrown(Addresses addresses, String url) {
        var refused = catchThrowableOfType(RefusedAddress.class, () -> addresses.check(url, Asker.REQUEST));
        assertThat(refused).as(url).isNotNull();
        return refused;
    }
}
