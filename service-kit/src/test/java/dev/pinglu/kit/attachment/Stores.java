package dev.pinglu.kit.attachment;

import io.quarkus.runtime.configuration.DurationConverter;
import io.quarkus.runtime.configuration.MemorySize;
import io.quarkus.runtime.configuration.MemorySizeConverter;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.time.Duration;
import java.util.Map;
import org.postgresql.ds.PGSimpleDataSource;

/** Stores as a deployment has them, by their settings. */
final class Stores {
    private Stores() {}

    static AttachmentSettings settings(Map<String, String> settings) {
        return new SmallRyeConfigBuilder()
                .addDefaultInterceptors()
                .withMapping(AttachmentSettings.class)
                .withConverter(Duration.class, 200, new DurationConverter())
                .withConverter(MemorySize.class, 200, new MemorySizeConverter())
                .withDefaultValue("java.io.tmpdir", System.getProperty("java.io.tmpdir"))
                .withSources(new PropertiesConfigSource(settings, "test", 100))
                .build()
                .getConfigMapping(AttachmentSettings.class);
    }

    static ContentStore store(Map<String, String> settings) {
        return ContentStore.of(settings(settings)).orElseThrow();
    }

    /** Nothing here asks a database. */
    static Attachments attachments(Map<String, String> settings) {
        return new Attachments(settings(settings), new ContentLock(new PGSimpleDataSource()));
    }
}
