package dev.pinglu.gateway.testing;

import dev.pinglu.kit.id.Ids;
import java.util.UUID;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;

/**
 * An item of the list of work as civility-service publishes it: by default something for a clerk of the ledger to do, open and
 * due on 2022-10-19.
 *
 * @param version of the item; each change raises it
 */
public record WorkItemState(
        UUID id,
        long version,
        String title,
        String division,
        String role,
        @Nullable String unit,
        @Nullable String due,
        int urged,
        @Nullable String urgedAt,
        @Nullable String delegatedTo,
        boolean removed) {
    public static final String TYPE = "dev.pinglu.civility.work-item.state.v1";

    public static WorkItemState anItem(String title, String division) {
        return new WorkItemState(
                Ids.next(), 0, title, division, "civility-clerk", null, "2022-10-19", 0, null, null, false);
    }

    public String key() {
        return "work-item/" + id;
    }

    public WorkItemState forRole(String other) {
        return new WorkItemState(id, version, title, division, other, unit, due, urged, urgedAt, delegatedTo, removed);
    }

    public WorkItemState forUnit(String other) {
        return new WorkItemState(id, version, title, division, role, other, due, urged, urgedAt, delegatedTo, removed);
    }

    public WorkItemState due(@Nullable String day) {
        return new WorkItemState(id, version, title, division, role, unit, day, urged, urgedAt, delegatedTo, removed);
    }

    public WorkItemState thenUrged(String at) {
        return new WorkItemState(
                id, version + 1, title, division, role, unit, due, urged + 1, at, delegatedTo, removed);
    }

    public WorkItemState thenDelegatedTo(String post) {
        return new WorkItemState(id, version + 1, title, division, role, unit, due, urged, urgedAt, post, removed);
    }

    public WorkItemState thenClosed() {
        return new WorkItemState(id, version + 1, title, division, role, unit, due, urged, urgedAt, delegatedTo, true);
    }

    public ProducerRecord<String, byte[]> record() {
        return Publisher.aRecord("civility.state", TYPE, key(), version, division, json());
    }

    private String json() {
        return """
                {"id": "%s", "kind": "activity.hold", "action": {"zh": "按期开展活动", "en": "Hold it"},
                 "title": {"zh": "%s", "en": "%s"}, "record": "activity/%s", "link": "/api/civility/activities/%s",
                 "divisionCode": "%s", "role": "%s", "mayAlso": ["community-clerk"], "since": "2022-10-01",
                 "sentBack": false, "urged": %d, %s%s%s%s "removed": %s}""".formatted(
                        id,
                        title,
                        title,
                        id,
                        id,
                        division,
                        role,
                        urged,
                        unit == null ? "" : "\"unit\": \"" + unit + "\",",
                        due == null ? "" : "\"due\": \"" + due + "\",",
                        urgedAt == null ? "" : "\"urgedAt\": \"" + urgedAt + "\",",
                        delegatedTo == null
                                ? ""
                                : "\"delegation\": {\"post\": \"" + delegatedTo
                                        + "\", \"from\": \"2022-10-20\", \"to\": \"2022-10-28\"},",
                        removed);
    }
}
