package dev.pinglu.kit.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.kafka.common.acl.AccessControlEntry;
import org.apache.kafka.common.acl.AclBinding;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.acl.AclPermissionType;
import org.apache.kafka.common.resource.PatternType;
import org.apache.kafka.common.resource.ResourcePattern;
import org.apache.kafka.common.resource.ResourceType;

/**
 * The ACLs of a deployment as docs/operations.md has an operator create them: the commands there are the only list, and the
 * tests apply what they say.
 */
public final class DocumentedAcls {
    private static final String COMMAND = "kafka-acls.sh ";

    private DocumentedAcls() {}

    /** One binding for each operation on each resource of each command. */
    public static List<AclBinding> all() {
        try {
            var text = Files.readString(Checkout.root().resolve("docs/operations.md"));
            return text.replace("\\\n", " ")
                    .lines()
                    .map(String::strip)
                    .filter(line -> line.startsWith(COMMAND))
                    .flatMap(line -> bindings(List.of(line.split("\\s+"))).stream())
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static List<AclBinding> bindings(List<String> words) {
        String principal = values(words, "--allow-principal").get(0);
        var bindings = new ArrayList<AclBinding>();
        for (String operation : values(words, "--operation")) {
            var entry = new AccessControlEntry(
                    principal,
                    "*",
                    AclOperation.fromString(operation.toUpperCase(Locale.ROOT)),
                    AclPermissionType.ALLOW);
            for (var resource : resources(words)) {
                bindings.add(new AclBinding(resource, entry));
            }
        }
        return bindings;
    }

    private static List<ResourcePattern> resources(List<String> words) {
        var resources = new ArrayList<ResourcePattern>();
        for (var type : List.of(ResourceType.TOPIC, ResourceType.TRANSACTIONAL_ID, ResourceType.GROUP)) {
            String option = "--" + type.name().toLowerCase(Locale.ROOT).replace('_', '-');
            values(words, option).forEach(name -> resources.add(new ResourcePattern(type, name, PatternType.LITERAL)));
        }
        return resources;
    }

    private static List<String> values(List<String> words, String option) {
        var values = new ArrayList<String>();
        for (int i = 0; i + 1 < words.size(); i++) {
            if (words.get(i).equals(option)) {
                values.add(words.get(i + 1));
            }
        }
        return values;
    }
}
