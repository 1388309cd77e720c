package dev.pinglu.local.identity;

import dev.pinglu.local.stack.Secrets;
import dev.pinglu.local.stack.Secrets.Secret;
import dev.pinglu.local.stack.StackSettings;
import java.time.Clock;

/** The demo users of the local stack; one for a part of the district is made when it is first asked for. */
public final class LocalAccounts implements Accounts {
    /** The client of those who have a name and a password and no browser. */
    public static final String CLIENT = "pinglu-cli";

    private static final String SUBSCRIBER = "subscriber";
    private static final String SUBSCRIBER_CLIENT = "pinglu-subscriber";

    private final Secrets secrets;
    private final Provider provider;
    private final KeycloakUsers users;

    public LocalAccounts(StackSettings settings, Clock clock) {
        this.secrets = new Secrets(settings);
        this.provider = new Provider(settings.issuer(), clock);
        this.users = new KeycloakUsers(settings, clock);
    }

    @Override
    public AccessToken token(String role, String division) {
        boolean whole = division.equals(Divisions.home());
        if (whole && role.equals(SUBSCRIBER)) {
            // As another system would: no person has this role.
            return provider.forClient(SUBSCRIBER_CLIENT, secrets.get(Secret.PINGLU_SUBSCRIBER_SECRET));
        }
        String name = RoleAccounts.name(role, division);
        if (!whole) {
            users.ensure(name, role, division);
        }
        return provider.forPassword(CLIENT, name, secrets.get(Secret.PINGLU_DEMO_PASSWORD));
    }
}
