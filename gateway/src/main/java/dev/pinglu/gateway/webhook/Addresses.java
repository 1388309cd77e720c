package dev.pinglu.gateway.webhook;

import jakarta.inject.Singleton;
import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Optional;

/**
 * Checks where a webhook is sent, when it is registered and again before every attempt. A host is looked up once for each: the
 * address that was checked is the one that is connected to, so that a name which changes its mind in between gains nothing.
 */
@Singleton
public class Addresses {
    private static final int HTTP = 80;
    private static final int HTTPS = 443;

    private final WebhookSettings settings;
    private final AddressRules rules;
    private final HostLookup lookup;

    Addresses(WebhookSettings settings, AddressRules rules, HostLookup lookup) {
        this.settings = settings;
        this.rules = rules;
        this.lookup = lookup;
    }

    /**
     * Where a message to this address goes.
     *
     * @throws RefusedAddress if it is malformed, or the gateway does not send there
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 503 if too many hosts are being looked up
     */
    public Destination check(String url, Asker asker) throws RefusedAddress {
        var uri = parse(url);
        var encrypted = "https".equalsIgnoreCase(uri.getScheme());
        if (!encrypted && !("http".equalsIgnoreCase(uri.getScheme()) && settings.allowHttp())) {
            throw new RefusedAddress("webhook.url.scheme", "The address must begin with https://");
        }
        int port = uri.getPort() < 0 ? encrypted ? HTTPS : HTTP : uri.getPort();
        if (!settings.allowPrivate() && !settings.ports().contains(port)) {
            throw new RefusedAddress("webhook.url.port", "Webhooks are sent to these ports: " + settings.ports());
        }
        return new Destination(find(uri.getHost(), asker), uri.getHost(), port, encrypted, target(uri));
    }

    private static URI parse(String url) throws RefusedAddress {
        try {
            var uri = new URI(url);
            if (uri.getRawUserInfo() != null || uri.getHost() == null && url.contains("@")) {
                throw new RefusedAddress("webhook.url.credentials", "An address with credentials is not accepted");
            }
            if (uri.getHost() == null || uri.getRawFragment() != null) {
                throw malformed();
            }
            return uri;
        } catch (URISyntaxException noAddress) {
            throw malformed();
        }
    }

    private static RefusedAddress malformed() {
        return new RefusedAddress(
                "webhook.url.format", "Expected an address such as https://hooks.example.org/pinglu, in ASCII");
    }

    /**
     * Every address of a host must be allowed. Whether a host is unknown or lies inside is not told: that would let callers
     * find out which names there are inside.
     */
    private InetAddress find(String host, Asker asker) throws RefusedAddress {
        return found(host, asker)
                .filter(all -> all.stream().allMatch(rules::allow))
                .flatMap(all -> all.stream().findFirst())
                .orElseThrow(() -> new RefusedAddress(
                        "webhook.url.host", "The host is unknown, or lies where webhooks are not sent"));
    }

    private Optional<List<InetAddress>> found(String host, Asker asker) {
        try {
            // IPv6 stands in brackets, which are no part of it.
            return Optional.of(lookup.find(host.startsWith("[") ? host.substring(1, host.length() - 1) : host, asker));
        } catch (UnknownHostException unknown) {
            return Optional.empty();
        }
    }

    private static String target(URI uri) {
        var path = uri.getRawPath().isEmpty() ? "/" : uri.getRawPath();
        return uri.getRawQuery() == null ? path : path + "?" + uri.getRawQuery();
    }
}
