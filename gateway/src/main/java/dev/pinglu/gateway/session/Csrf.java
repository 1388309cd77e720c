package dev.pinglu.gateway.session;

import dev.pinglu.kit.problem.EdgeProblems;
import dev.pinglu.kit.problem.ProblemType;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.vertx.http.runtime.security.QuarkusHttpUser;
import io.vertx.core.http.Cookie;
import io.vertx.core.http.CookieSameSite;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.Set;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.eclipse.microprofile.jwt.JsonWebToken;

/**
 * With a session, an unsafe method needs the header {@value #HEADER} with what the cookie {@value #COOKIE} says; only the
 * suite's own pages can read that. The value is signed for the session, so that one planted by another site does not fit. It
 * holds for every path, also those that are passed on to a service.
 */
@Singleton
class Csrf {
    static final String COOKIE = "pinglu_csrf";
    static final String HEADER = "X-CSRF-Token";

    private static final Set<HttpMethod> SAFE =
            Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS, HttpMethod.TRACE);
    private static final int BEHIND_AUTHORISATION = -50;

    private final IdentitySettings settings;

    Csrf(IdentitySettings settings) {
        this.settings = settings;
    }

    void mount(@Observes Router router) {
        router.route().order(BEHIND_AUTHORISATION).handler(this::check);
    }

    private void check(RoutingContext context) {
        var request = context.request();
        if (!(context.user() instanceof QuarkusHttpUser user)
                || user.getSecurityIdentity().isAnonymous()
                || request.getHeader("Authorization") != null) {
            context.next();
            return;
        }
        var expected = token(user.getSecurityIdentity());
        if (SAFE.contains(request.method())) {
            hand(context, expected);
            context.next();
        } else if (isSame(expected, request.getHeader(HEADER))) {
            context.next();
        } else {
            request.resume();
            EdgeProblems.answer(context, ProblemType.CSRF_TOKEN_MISSING);
        }
    }

    /** Scripts of the suite's pages read the cookie, so it is not HttpOnly; alone it opens nothing. */
    private static void hand(RoutingContext context, String token) {
        var known = context.request().getCookie(COOKIE);
        if (known == null || !known.getValue().equals(token)) {
            context.response()
                    .addCookie(Cookie.cookie(COOKIE, token)
                            .setPath("/")
                            .setSameSite(CookieSameSite.STRICT)
                            .setSecure(context.request().isSSL()
                                    || "https".equals(context.request().scheme())));
        }
    }

    private String token(SecurityIdentity caller) {
        var session = caller.getPrincipal() instanceof JsonWebToken token
                ? token.<String>claim("sid").orElse(token.getSubject())
                : caller.getPrincipal().getName();
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(settings.sessionSecret().getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return Base64.getUrlEncoder()
                    .withoutPadding()
                    .encodeToString(mac.doFinal(("csrf|" + session).getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static boolean isSame(String expected, @org.jspecify.annotations.Nullable String sent) {
        return sent != null
                && MessageDigest.isEqual(
                        expected.getBytes(StandardCharsets.UTF_8), sent.getBytes(StandardCharsets.UTF_8));
    }
}
