package dev.pinglu.local.kubernetes;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The table of secrets in docs/operations.md: {@code | `secret` | `key` | what it is | overlays |}. */
final class DocumentedSecrets {
    private static final Pattern ROW = Pattern.compile(
            "^\\| `([a-z-]+)` \\| ((?:`[a-z.-]+`(?:, )?)+) \\| [a-z][^|]* \\| ([a-z, ]+) \\|$", Pattern.MULTILINE);

    private DocumentedSecrets() {}

    /** As {@code secret/key}. */
    static Set<String> of(String overlay) throws IOException {
        var secrets = new TreeSet<String>();
        ROW.matcher(Files.readString(Overlay.root().resolve("docs/operations.md")))
                .results()
                .filter(row -> Stream.of(row.group(3).split(", ")).anyMatch(named -> Overlay.isBuiltOf(overlay, named)))
                .forEach(row -> keys(row).forEach(key -> secrets.add(row.group(1) + "/" + key)));
        return secrets;
    }

    /** Those that the manifests use; one that is optional counts where Kafka asks for accounts. */
    static Set<String> without(Set<String> used, String overlay) {
        return used.stream()
                .filter(key -> !key.endsWith("?") || Overlay.isBuiltOf(overlay, "production"))
                .map(key -> key.replace("?", ""))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static List<String> keys(MatchResult row) {
        return List.of(row.group(2).replace("`", "").split(", "));
    }
}
