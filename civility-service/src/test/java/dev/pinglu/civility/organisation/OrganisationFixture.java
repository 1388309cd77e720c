package dev.pinglu.civility.organisation;

import static dev.pinglu.kit.testing.Api.change;
import static dev.pinglu.kit.testing.Api.idOf;
import static dev.pinglu.kit.testing.Api.post;

import io.restassured.response.Response;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/** Builds volunteer organisations for tests: {@code aTeam().foundedOn("…").found()}. */
public final class OrganisationFixture {
    private static final AtomicInteger NUMBER = new AtomicInteger();

    private final Map<String, Object> body = new HashMap<>();

    private OrganisationFixture(OrganisationKind kind) {
        body.put("kind", kind.name());
        body.put("name", "示例组织" + NUMBER.incrementAndGet());
        body.put("divisionCode", "140603100");
        body.put("foundedOn", "2020-03-05");
    }

    public static OrganisationFixture aFederation() {
        return new OrganisationFixture(OrganisationKind.FEDERATION);
    }

    /** A corps below a federation of its own. */
    public static OrganisationFixture aCorps() {
        return new OrganisationFixture(OrganisationKind.CORPS)
                .below(aFederation().found());
    }

    /** A team below a corps and a federation of its own. */
    public static OrganisationFixture aTeam() {
        return new OrganisationFixture(OrganisationKind.TEAM).below(aCorps().found());
    }

    public OrganisationFixture with(String field, Object value) {
        body.put(field, value);
        return this;
    }

    public OrganisationFixture without(String field) {
        body.remove(field);
        return this;
    }

    public OrganisationFixture below(String parent) {
        return with("parentId", idOf(parent));
    }

    public Map<String, Object> body() {
        return body;
    }

    public Response send() {
        return post(OrganisationResource.PATH, body);
    }

    /** Enters it, and answers where it stands. */
    public String found() {
        return send().then().statusCode(201).extract().header("Location");
    }

    /** Ends an organisation that stands in the ledger. */
    static Response dissolve(String organisation, String on) {
        return change(organisation, "/dissolution", Map.of("on", on, "reason", "合并"));
    }
}
