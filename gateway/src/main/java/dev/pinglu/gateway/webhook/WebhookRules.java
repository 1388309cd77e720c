package dev.pinglu.gateway.webhook;

import dev.pinglu.gateway.schema.EventSchemas;
import dev.pinglu.kit.problem.Violation;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;

/** The rules that the description of a webhook keeps. */
@Singleton
class WebhookRules {
    private final EventSchemas schemas;
    private final NamedAddress address;

    WebhookRules(EventSchemas schemas, NamedAddress address) {
        this.schemas = schemas;
        this.address = address;
    }

    /** Everything that is wrong with an address and a list of types. */
    List<Violation> violations(String url, List<String> types) {
        var found = new ArrayList<Violation>();
        address.refusal(url)
                .map(refused -> new Violation(refused.rule(), "url", refused.reason()))
                .ifPresent(found::add);
        for (int i = 0; i < types.size(); i++) {
            if (!schemas.knows(types.get(i))) {
                found.add(new Violation("event.type", "types[" + i + "]", "There is no event type " + types.get(i)));
            }
        }
        return found;
    }
}
