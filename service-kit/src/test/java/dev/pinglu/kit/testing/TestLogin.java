package dev.pinglu.kit.testing;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.jose4j.json.JsonUtil;
import org.jose4j.jwt.JwtClaims;

/**
 * The part of the issuer of the tests through which people log in: the authorization code flow with PKCE as the client {@code
 * pinglu-gateway}. Its form asks for a role, a division and how many seconds the tokens are valid; nobody has a password.
 */
final class TestLogin {
    static final String CLIENT_SECRET = "a-secret-of-the-tests";

    private static final String CLIENT = "pinglu-gateway";

    private final TestIssuer issuer;
    private final Map<String, Map<String, String>> codes = new ConcurrentHashMap<>();
    private final Map<String, Map<String, String>> refreshTokens = new ConcurrentHashMap<>();

    TestLogin(TestIssuer issuer) {
        this.issuer = issuer;
    }

    void mount() {
        issuer.realm("/auth", this::authorize);
        issuer.realm("/token", this::grant);
        issuer.realm("/logout", this::logOut);
    }

    private void authorize(HttpExchange exchange) throws IOException {
        var asked = single(exchange.getRequestURI().getRawQuery());
        if (!CLIENT.equals(asked.get("client_id")) || !"S256".equals(asked.get("code_challenge_method"))) {
            refuse(exchange);
        } else if (exchange.getRequestMethod().equals("POST")) {
            asked.putAll(single(body(exchange)));
            asked.put("sid", UUID.randomUUID().toString());
            var code = UUID.randomUUID().toString();
            codes.put(code, asked);
            redirect(exchange, asked.get("redirect_uri") + "?code=" + code + "&state=" + encode(asked.get("state")));
        } else {
            TestIssuer.answer(exchange, form());
        }
    }

    private static String form() {
        return "<!DOCTYPE html><title>Log in</title><link rel=\"icon\" href=\"data:,\">"
                + "<form method=\"post\"><select name=\"role\">"
                + AccessTable.ROLES.stream()
                        .map(role -> "<option>" + role + "</option>")
                        .collect(Collectors.joining())
                + "</select><input name=\"division\"><input name=\"seconds\" value=\"3600\"><button>Log in</button></form>";
    }

    private void grant(HttpExchange exchange) throws IOException {
        var asked = single(body(exchange));
        var credentials = CLIENT + ":" + CLIENT_SECRET;
        var expected = "Basic " + Base64.getEncoder().encodeToString(credentials.getBytes(StandardCharsets.UTF_8));
        var login = "refresh_token".equals(asked.get("grant_type"))
                ? refreshTokens.remove(asked.getOrDefault("refresh_token", ""))
                : codes.remove(asked.getOrDefault("code", ""));
        if (login == null
                || !expected.equals(exchange.getRequestHeaders().getFirst("Authorization"))
                || asked.containsKey("code") && !isWhoAsked(login, asked)) {
            refuse(exchange);
        } else {
            TestIssuer.answer(exchange, tokens(login));
        }
    }

    /** Whether a code is exchanged by the one who asked for it, as PKCE proves. */
    private static boolean isWhoAsked(Map<String, String> login, Map<String, String> asked) {
        return login.get("code_challenge").equals(challenge(asked.getOrDefault("code_verifier", "")))
                && login.get("redirect_uri").equals(asked.get("redirect_uri"));
    }

    private static String challenge(String verifier) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(StandardCharsets.US_ASCII));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(digest);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private String tokens(Map<String, String> login) {
        int seconds = Integer.parseInt(login.get("seconds"));
        var refresh = UUID.randomUUID().toString();
        refreshTokens.put(refresh, login);
        var access = claims(login, seconds);
        access.setAudience("pinglu");
        access.setClaim("realm_access", Map.of("roles", List.of(login.get("role"))));
        access.setClaim("division", login.get("division"));
        var id = claims(login, seconds);
        id.setAudience(CLIENT);
        if (login.get("nonce") != null) {
            id.setClaim("nonce", login.get("nonce"));
        }
        return JsonUtil.toJson(Map.of(
                "access_token",
                issuer.signed(access),
                "id_token",
                issuer.signed(id),
                "refresh_token",
                refresh,
                "token_type",
                "Bearer",
                "expires_in",
                seconds));
    }

    private JwtClaims claims(Map<String, String> login, int seconds) {
        var claims = issuer.claims(seconds);
        claims.setSubject(login.get("sid"));
        claims.setClaim("sid", login.get("sid"));
        claims.setClaim("preferred_username", login.get("role"));
        return claims;
    }

    private void logOut(HttpExchange exchange) throws IOException {
        var asked = single(exchange.getRequestURI().getRawQuery());
        if (asked.containsKey("id_token_hint") && asked.containsKey("post_logout_redirect_uri")) {
            refreshTokens.clear();
            redirect(exchange, asked.get("post_logout_redirect_uri"));
        } else {
            refuse(exchange);
        }
    }

    private static Map<String, String> single(String encoded) {
        return TestIssuer.parameters(encoded).entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, entry -> entry.getValue().get(0), (a, b) -> a, ConcurrentHashMap::new));
    }

    private static String body(HttpExchange exchange) throws IOException {
        return new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static void redirect(HttpExchange exchange, String to) throws IOException {
        exchange.getResponseHeaders().set("Location", to);
        exchange.sendResponseHeaders(302, -1);
        exchange.close();
    }

    private static void refuse(HttpExchange exchange) throws IOException {
        exchange.sendResponseHeaders(400, -1);
        exchange.close();
    }
}
