package dev.pinglu.kit.event;

import java.time.Duration;
import java.util.Map;
import org.apache.kafka.common.config.TopicConfig;

/**
 * A topic that this service owns. Topics have six partitions for good: adding some would move keys and break their
 * order.
 *
 * @param name without the deployment's prefix
 */
public record TopicDefinition(String name, Map<String, String> settings) {
    public static final int PARTITIONS = 6;
    private static final Duration COMPACTION_LAG = Duration.ofDays(7);
    private static final Duration FACTS_KEPT = Duration.ofDays(365);

    /** States: the last one of each key is kept for ever. */
    public static TopicDefinition states(String name) {
        return new TopicDefinition(
                name,
                Map.of(
                        TopicConfig.CLEANUP_POLICY_CONFIG,
                        TopicConfig.CLEANUP_POLICY_COMPACT,
                        TopicConfig.MIN_COMPACTION_LAG_MS_CONFIG,
                        String.valueOf(COMPACTION_LAG.toMillis()),
                        TopicConfig.MESSAGE_TIMESTAMP_TYPE_CONFIG,
                        "LogAppendTime"));
    }

    /** Facts: all of them, for a year. */
    public static TopicDefinition facts(String name) {
        return new TopicDefinition(
                name,
                Map.of(
                        TopicConfig.CLEANUP_POLICY_CONFIG,
                        TopicConfig.CLEANUP_POLICY_DELETE,
                        TopicConfig.RETENTION_MS_CONFIG,
                        String.valueOf(FACTS_KEPT.toMillis()),
                        TopicConfig.MESSAGE_TIMESTAMP_TYPE_CONFIG,
                        "LogAppendTime"));
    }
}
