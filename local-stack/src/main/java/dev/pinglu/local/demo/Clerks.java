package dev.pinglu.local.demo;

import dev.pinglu.local.identity.Divisions;
import dev.pinglu.local.identity.Tokens;
import dev.pinglu.local.rest.Api;
import java.net.URI;

/** The people who enter the demo into a suite, each in the role of a duty. */
public final class Clerks {
    private final Tokens tokens;
    private final Api suite;

    /** @param suite address of a gateway, or of one service */
    public Clerks(URI suite, Tokens tokens) {
        this.tokens = tokens;
        this.suite = new Api(suite, () -> tokens.of(Duty.FIGURES.role(), Divisions.home()));
    }

    URI suite() {
        return suite.base();
    }

    /** The suite as whoever has this duty for the district sees it. */
    Api on(Duty duty) {
        return on(duty, Divisions.home());
    }

    /** The suite as whoever has this duty for a part of the district sees it. */
    Api on(Duty duty, String division) {
        return suite.as(() -> tokens.of(duty.role(), division));
    }
}
