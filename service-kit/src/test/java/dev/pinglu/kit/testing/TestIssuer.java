package dev.pinglu.kit.testing;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executors;
import org.jose4j.jwa.AlgorithmConstraints;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jwk.RsaJsonWebKey;
import org.jose4j.jwk.RsaJwkGenerator;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.NumericDate;
import org.jose4j.keys.HmacKey;
import org.jose4j.lang.JoseException;

/**
 * A small OpenID provider with discovery and keys, for tests that need tokens no real provider would give: expired, unsigned,
 * of another realm. The suite as a whole is tested with Keycloak. A token is asked for with {@code GET /token}; each parameter
 * becomes a claim, except {@code fault} (see {@link Fault}), {@code seconds} and {@code role}, which may be repeated. People log in through
 * {@link TestLogin}. While it is told {@code PUT /outage} with {@code true}, the realm answers nothing.
 */
final class TestIssuer implements AutoCloseable {
    private static final int SECONDS_VALID = 3_600;

    private final HttpServer server;
    private final String issuer;
    private final RsaJsonWebKey key;
    private final RsaJsonWebKey stranger;
    private volatile boolean out;

    /** What is wrong with a token. */
    enum Fault {
        NONE,
        EXPIRED,
        OTHER_REALM,
        OTHER_KEY,
        OTHER_AUDIENCE,
        /** {@code alg=none}. */
        UNSIGNED,
        /** The public key taken for a shared secret. */
        SIGNED_WITH_PUBLIC_KEY
    }

    TestIssuer() {
        try {
            key = RsaJwkGenerator.generateJwk(2048);
            key.setKeyId(UUID.randomUUID().toString());
            stranger = RsaJwkGenerator.generateJwk(2048);
            stranger.setKeyId(key.getKeyId());
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (JoseException | IOException failed) {
            throw new IllegalStateException("The issuer of the tests cannot start", failed);
        }
        issuer = "http://127.0.0.1:" + server.getAddress().getPort() + "/realms/pinglu";
        realm("/.well-known/openid-configuration", exchange -> answer(exchange, discovery()));
        realm("/certs", exchange -> answer(exchange, new JsonWebKeySet(key).toJson()));
        new TestLogin(this).mount();
        server.createContext("/outage", exchange -> {
            out = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8).equals("true");
            answer(exchange, "");
        });
        server.createContext("/token", exchange -> answer(exchange, token(parameters(exchange))));
        server.setExecutor(Executors.newCachedThreadPool(task -> {
            var thread = new Thread(task, "test-issuer");
            thread.setDaemon(true);
            return thread;
        }));
        server.start();
    }

    String issuer() {
        return issuer;
    }

    /** Serves a path below the realm. */
    void realm(String path, HttpHandler handler) {
        server.createContext("/realms/pinglu" + path, exchange -> {
            if (out) {
                exchange.close();
            } else {
                handler.handle(exchange);
            }
        });
    }

    private String discovery() {
        return """
                {"issuer": "%1$s", "jwks_uri": "%1$s/certs", "authorization_endpoint": "%1$s/auth",
                 "token_endpoint": "%1$s/token", "end_session_endpoint": "%1$s/logout",
                 "id_token_signing_alg_values_supported": ["RS256"]}""".formatted(issuer);
    }

    private String token(Map<String, List<String>> asked) {
        var fault = Fault.valueOf(asked.getOrDefault("fault", List.of("NONE")).get(0));
        int valid = Integer.parseInt(asked.getOrDefault("seconds", List.of(Integer.toString(SECONDS_VALID)))
                .get(0));
        var claims = claims(fault == Fault.EXPIRED ? -valid : valid);
        claims.setAudience(fault == Fault.OTHER_AUDIENCE ? "another" : "pinglu");
        if (fault == Fault.OTHER_REALM) {
            claims.setIssuer(issuer.replace("/pinglu", "/other"));
        }
        claims.setClaim("realm_access", Map.of("roles", asked.getOrDefault("role", List.of())));
        asked.forEach((name, values) -> {
            if (!List.of("fault", "role", "seconds").contains(name)) {
                claims.setStringClaim(name, values.get(0));
            }
        });
        return signed(claims, fault);
    }

    /** Claims of somebody new that are valid for some seconds from now. */
    JwtClaims claims(int seconds) {
        var claims = new JwtClaims();
        claims.setIssuer(issuer);
        claims.setSubject(UUID.randomUUID().toString());
        claims.setIssuedAtToNow();
        var expires = NumericDate.now();
        expires.addSeconds(seconds);
        claims.setExpirationTime(expires);
        return claims;
    }

    String signed(JwtClaims claims) {
        return signed(claims, Fault.NONE);
    }

    private String signed(JwtClaims claims, Fault fault) {
        var token = new JsonWebSignature();
        token.setPayload(claims.toJson());
        token.setKeyIdHeaderValue(key.getKeyId());
        token.setAlgorithmConstraints(AlgorithmConstraints.NO_CONSTRAINTS);
        switch (fault) {
            case UNSIGNED -> token.setAlgorithmHeaderValue(AlgorithmIdentifiers.NONE);
            case SIGNED_WITH_PUBLIC_KEY -> {
                token.setAlgorithmHeaderValue(AlgorithmIdentifiers.HMAC_SHA256);
                token.setKey(new HmacKey(key.getPublicKey().getEncoded()));
            }
            case NONE, EXPIRED, OTHER_REALM, OTHER_KEY, OTHER_AUDIENCE -> {
                token.setAlgorithmHeaderValue(AlgorithmIdentifiers.RSA_USING_SHA256);
                token.setKey(fault == Fault.OTHER_KEY ? stranger.getPrivateKey() : key.getPrivateKey());
            }
        }
        try {
            return token.getCompactSerialization();
        } catch (JoseException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private static Map<String, List<String>> parameters(HttpExchange exchange) {
        return parameters(exchange.getRequestURI().getRawQuery());
    }

    static Map<String, List<String>> parameters(String encoded) {
        var parameters = new LinkedHashMap<String, List<String>>();
        Arrays.stream(encoded.split("&")).forEach(pair -> {
            var at = pair.indexOf('=');
            var value = URLDecoder.decode(pair.substring(at + 1), StandardCharsets.UTF_8);
            parameters.merge(pair.substring(0, at), List.of(value), (some, more) -> {
                var all = new java.util.ArrayList<>(some);
                all.addAll(more);
                return List.copyOf(all);
            });
        });
        return parameters;
    }

    static void answer(HttpExchange exchange, String text) throws IOException {
        var body = text.getBytes(StandardCharsets.UTF_8);
        var type = text.startsWith("{") ? "application/json" : text.startsWith("<") ? "text/html" : "text/plain";
        exchange.getResponseHeaders().set("Content-Type", type + "; charset=utf-8");
        exchange.sendResponseHeaders(200, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
