package dev.pinglu.local.build;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.StreamSupport;

/** Part of {@code mvn verify}: everything the suite is shipped with has a licence that lets a district use it unmodified. */
public final class Licences {
    /** Permissive ones, and weak copyleft that concerns changes of the library itself. Of several, one is enough. */
    private static final Set<String> ALLOWED = Set.of(
            "0BSD",
            "Apache-2.0",
            "BSD-2-Clause",
            "BSD-3-Clause",
            "CC0-1.0",
            "EPL-2.0",
            "Go License",
            "MIT",
            "MIT-0",
            "Public Domain");

    /** By group: what their own licence texts say, where the bill has only guessed from an old name. */
    private static final Map<String, String> READ =
            Map.of("org.jline", "BSD-3-Clause", "com.adobe.xmp", "BSD-3-Clause");

    private Licences() {}

    /**
     * Checks the bill of materials.
     *
     * @param args the root of the checkout
     * @throws IllegalStateException naming what has no allowed licence
     */
    public static void main(String[] args) throws IOException {
        Path bill = Path.of(args[0], "target", "bom.json");
        if (Files.notExists(bill)) {
            System.out.println("Licences were not looked at: a build of some modules writes no bill of materials.");
            return;
        }
        List<String> refused = refused(new ObjectMapper().readTree(bill.toFile()));
        if (!refused.isEmpty()) {
            throw new IllegalStateException(
                    "Shipped without a licence that Licences allows:\n" + String.join("\n", refused));
        }
    }

    /** Components whose licences are all unknown, in the words of the bill. */
    static List<String> refused(JsonNode bill) {
        List<String> refused = new ArrayList<>();
        for (JsonNode component : bill.path("components")) {
            Set<String> licences = licences(component);
            if (licences.stream().noneMatch(ALLOWED::contains)) {
                refused.add(component.path("purl").asText() + " " + licences);
            }
        }
        return refused;
    }

    private static Set<String> licences(JsonNode component) {
        Set<String> names = new TreeSet<>();
        Optional.ofNullable(READ.get(component.path("group").asText())).ifPresent(names::add);
        StreamSupport.stream(component.path("licenses").spliterator(), false).forEach(choice -> {
            JsonNode licence = choice.path("license");
            names.add(licence.path("id")
                    .asText(licence.path("name")
                            .asText(choice.path("expression").asText())));
        });
        return names;
    }
}
