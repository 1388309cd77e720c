package dev.pinglu.gateway.routing;

import io.vertx.core.http.RequestOptions;
import io.vertx.core.net.SocketAddress;
import java.net.URI;
import java.time.Duration;

/** Where one service listens. */
record Upstream(String service, boolean encrypted, String host, int port) {
    private static final int HTTP = 80;
    private static final int HTTPS = 443;

    /**
     * The address in a setting. Services mount everything at the path the gateway shows, so an address has no path of its own.
     *
     * @throws IllegalStateException if it is no address of that form
     */
    static Upstream of(String service, URI address) {
        var encrypted = "https".equals(address.getScheme());
        if (!encrypted && !"http".equals(address.getScheme())
                || address.getHost() == null
                || !(address.getPath().isEmpty() || address.getPath().equals("/"))
                || address.getQuery() != null
                || address.getFragment() != null
                || address.getUserInfo() != null) {
            throw new IllegalStateException("pinglu.upstream." + service
                    + " must be http://host:port or https://host:port, without a path or anything else");
        }
        int usual = encrypted ? HTTPS : HTTP;
        return new Upstream(service, encrypted, address.getHost(), address.getPort() > 0 ? address.getPort() : usual);
    }

    /** @param patience how long a request may wait for a connection */
    RequestOptions request(Duration patience) {
        return new RequestOptions()
                .setServer(SocketAddress.inetSocketAddress(port, host))
                .setHost(host)
                .setPort(port)
                .setSsl(encrypted)
                .setConnectTimeout(patience.toMillis());
    }
}
