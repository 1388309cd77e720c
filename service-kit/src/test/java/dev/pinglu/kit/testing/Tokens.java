package dev.pinglu.kit.testing;

import dev.pinglu.kit.access.Roles;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BinaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Access tokens of the issuer of the tests. */
public final class Tokens {
    /** The district that the fixtures lie in. */
    public static final String HOME = "140603";

    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final Map<String, String> KNOWN = new ConcurrentHashMap<>();
    private static volatile @Nullable BinaryOperator<String> elsewhere;

    private Tokens() {}

    /**
     * Takes the tokens of single roles from a suite that has an identity provider of its own, for fixtures that are used there.
     *
     * @param provider knows a token for a role and a division
     */
    public static void takeFrom(BinaryOperator<String> provider) {
        elsewhere = provider;
    }

    /** A token with one role for a division. */
    public static String of(String role, String division) {
        var provider = elsewhere;
        if (provider != null) {
            return provider.apply(role, division);
        }
        return with(List.of(role), Map.of("preferred_username", role, "division", division));
    }

    /** A token with every role that keeps or reads records of the district; for tests that are not about access. */
    public static String ofAllClerks() {
        return with(
                List.of(
                        Roles.LEADER,
                        Roles.PROJECTS_CLERK,
                        Roles.PARK_CLERK,
                        Roles.RURAL_CLERK,
                        Roles.VILLAGE_CLERK,
                        Roles.TOWNSHIP_CLERK,
                        Roles.RURAL_APPROVER,
                        Roles.CIVILITY_CLERK,
                        Roles.COMMUNITY_CLERK,
                        Roles.DATA_OFFICER,
                        Roles.AUDITOR,
                        Roles.OPERATOR),
                Map.of("preferred_username", "all-clerks", "division", HOME));
    }

    /** A token with some roles and claims, and nothing else that could be missing. */
    public static String with(List<String> roles, Map<String, String> claims) {
        var query = Stream.concat(
                        roles.stream().map(role -> "role=" + encode(role)),
                        claims.entrySet().stream()
                                .sorted(Map.Entry.comparingByKey())
                                .map(claim -> claim.getKey() + "=" + encode(claim.getValue())))
                .collect(Collectors.joining("&"));
        return KNOWN.computeIfAbsent(query, Tokens::fetch);
    }

    /** A token of a leader of the district in which something is wrong. */
    public static String faulty(String fault) {
        return with(List.of("leader"), Map.of("preferred_username", "leader", "division", HOME, "fault", fault));
    }

    /** Lets the issuer answer nothing, or answer again. */
    public static void outage(boolean out) {
        try {
            CLIENT.send(
                    HttpRequest.newBuilder(URI.create(System.getProperty(Backends.ISSUER))
                                    .resolve("/outage"))
                            .PUT(HttpRequest.BodyPublishers.ofString(Boolean.toString(out)))
                            .build(),
                    BodyHandlers.discarding());
        } catch (IOException failed) {
            throw new IllegalStateException("The issuer of the tests cannot be told", failed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    private static String fetch(String query) {
        var issuer = URI.create(System.getProperty(Backends.ISSUER));
        try {
            var answer = CLIENT.send(
                    HttpRequest.newBuilder(issuer.resolve("/token?" + query)).build(), BodyHandlers.ofString());
            return answer.body();
        } catch (IOException failed) {
            throw new IllegalStateException("The issuer of the tests gives no token", failed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
