package dev.pinglu.local.identity;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.pinglu.kit.access.Roles;
import dev.pinglu.local.stack.Secrets.Secret;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Field;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class RealmFileTest {
    private static final Set<String> SECRET_FIELDS = Set.of("value", "secret", "secretData", "credentialData");

    @SuppressWarnings("NullAway.Init")
    private static JsonNode realm;

    @BeforeAll
    static void read() throws IOException {
        try (InputStream in = RealmFileTest.class.getResourceAsStream("/keycloak/pinglu-realm.json")) {
            realm = new ObjectMapper().readTree(in);
        }
    }

    @Test
    void itsRolesAreThoseOfTheSuite() {
        assertThat(RealmFile.read().roles()).containsExactlyInAnyOrderElementsOf(rolesOfTheSuite());
    }

    @Test
    void itsRolesAreNamedAsInTheDocumentation() throws IOException {
        String documented = Files.readString(Path.of(System.getProperty("pinglu.root"), "docs", "security.md"));

        assertThat(stream(realm.at("/roles/realm"))).allSatisfy(role -> {
            String name = role.path("description").asText().split("：")[0];
            assertThat(documented).contains("| `" + role.path("name").asText() + "` | " + name + " |");
        });
    }

    @Test
    void aBrowserIsSentBackToTheGatewaysTwoPagesOnly() {
        JsonNode gateway = stream(realm.path("clients"))
                .filter(client -> client.path("clientId").asText().equals("pinglu-gateway"))
                .findFirst()
                .orElseThrow();

        assertThat(stream(gateway.path("redirectUris")).map(JsonNode::asText)).allMatch(uri -> uri.endsWith("/login"));
        assertThat(gateway.at("/attributes/post.logout.redirect.uris").asText().split("##"))
                .allMatch(uri -> uri.endsWith("/signed-out"));
    }

    @Test
    void tokensForPeopleCarryEveryRoleTheyHave() {
        for (String client : List.of("pinglu-gateway", "pinglu-cli")) {
            JsonNode mapping = stream(realm.path("scopeMappings"))
                    .filter(entry -> entry.path("client").asText().equals(client))
                    .findFirst()
                    .orElseThrow();

            assertThat(stream(mapping.path("roles")).map(JsonNode::asText))
                    .containsExactlyInAnyOrderElementsOf(rolesOfTheSuite());
        }
    }

    @Test
    void itHoldsNoSecret() {
        List<JsonNode> secrets = stream(realm.path("users"))
                .flatMap(user -> stream(user.path("credentials")))
                .flatMap(credential -> SECRET_FIELDS.stream().map(credential::path))
                .filter(JsonNode::isTextual)
                .collect(Collectors.toList());
        stream(realm.path("clients"))
                .map(client -> client.path("secret"))
                .filter(JsonNode::isTextual)
                .forEach(secrets::add);

        // Keycloak fills them in from its environment, and each is one that the stack draws.
        Set<String> drawn =
                Stream.of(Secret.values()).map(secret -> "${" + secret + "}").collect(Collectors.toSet());
        assertThat(secrets).isNotEmpty().allSatisfy(secret -> assertThat(drawn).contains(secret.asText()));
        assertThat(realm.findValues("privateKey")).isEmpty();
        assertThat(realm.findValues("hashedSaltedValue")).isEmpty();
    }

    @Test
    void everyDemoUserHasOneRoleAndADivisionThatExists() {
        assertThat(stream(realm.path("users"))).allSatisfy(user -> {
            assertThat(user.path("realmRoles")).hasSize(1);
            assertThat(rolesOfTheSuite()).contains(user.at("/realmRoles/0").asText());
            assertThat(Divisions.include(user.at("/attributes/division/0").asText()))
                    .isTrue();
        });
    }

    @Test
    void everyRoleOfAPersonHasADemoUserOfItsName() {
        assertThat(RealmFile.read().people())
                .containsAll(rolesOfTheSuite().stream()
                        .filter(role -> !role.equals(Roles.SUBSCRIBER))
                        .toList());
    }

    /** The demo enters each township's returns as its clerk, also where it cannot make accounts. */
    @Test
    void everyTownshipHasAClerk() throws IOException {
        Path divisions =
                Path.of(System.getProperty("pinglu.root"), "service-kit/src/main/resources/divisions", "140603.csv");
        List<String> clerks = Files.readAllLines(divisions).stream()
                .filter(line -> line.contains(",TOWNSHIP," + Divisions.home()))
                .map(line -> RoleAccounts.name(Roles.TOWNSHIP_CLERK, line.substring(0, line.indexOf(','))))
                .toList();

        assertThat(clerks).isNotEmpty();
        assertThat(RealmFile.read().people()).containsAll(clerks);
    }

    /** Without those that follow from others: no provider may give them. */
    private static List<String> rolesOfTheSuite() {
        return Stream.of(Roles.class.getFields())
                .map(RealmFileTest::text)
                .filter(role -> !role.equals(Roles.STAFF) && !role.equals(Roles.RECORD_READER))
                .toList();
    }

    private static String text(Field constant) {
        try {
            return (String) constant.get(null);
        } catch (IllegalAccessException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static Stream<JsonNode> stream(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false);
    }
}
