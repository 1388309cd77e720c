package dev.pinglu.kit.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Nothing in the repository lets anybody in, but what docs/operations.md names as a default of one machine. */
class NoSecretsTest {
    /** What .gitignore leaves out, and git itself. */
    private static final Set<String> NOT_OURS =
            Set.of(".git", "target", ".pinglu", ".idea", ".vscode", ".settings", "node_modules");

    private static final Pattern TABLE_ROW = Pattern.compile("\\| `([^`]+)` \\|.*");

    @Test
    void noFileHoldsASecret() throws IOException {
        var root = Checkout.root();
        var secrets = new Secrets(localDefaults(root));
        var found = new ArrayList<String>();
        var read = new ArrayList<Path>();
        for (var file : files(root)) {
            try {
                found.addAll(secrets.in(root.relativize(file).toString(), Files.readString(file)));
                read.add(file);
            } catch (MalformedInputException noText) {
                // an image or an archive
            }
        }
        assertThat(read).hasSizeGreaterThan(400);
        assertThat(found).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "quarkus.datasource.password=#hunter2",
                "\"secret\": \"#hunter2\"",
                "{\"type\": \"password\", \"value\": \"#hunter2\"}",
                "  clientSecret: '#hunter2'",
                "jaas = Module required username=\"a\" password=\"#hunter2\";",
                "-----BEGIN #RSA PRIVATE KEY-----",
                "AKIA#ABCDEFGHIJKLMNOP",
                "Bearer eyJhbGciOiJIUzI1#NiJ9.eyJzdWIiOiJub2JvZHkifQ#.c2lnbmF0dXJl"
            })
    void aSecretIsFound(String line) {
        assertThat(new Secrets(Set.of("pinglu")).in("some.properties", line.replace("#", "")))
                .hasSize(1)
                .allSatisfy(told -> assertThat(told).doesNotContain("hunter2"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"password=pinglu", "password=${DATABASE_PASSWORD}", "Without a password: see below"})
    void aReferenceIsNone(String line) {
        assertThat(new Secrets(Set.of("pinglu")).in("some.md", line)).isEmpty();
    }

    /** The first column of the table under the heading. */
    private static Set<String> localDefaults(Path root) throws IOException {
        var text = Files.readString(root.resolve("docs/operations.md"));
        var section = text.substring(text.indexOf("## Local defaults"));
        return section.lines()
                .map(TABLE_ROW::matcher)
                .filter(row -> row.matches())
                .map(row -> row.group(1))
                .collect(Collectors.toSet());
    }

    private static List<Path> files(Path root) throws IOException {
        var files = new ArrayList<Path>();
        Files.walkFileTree(root, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
                var name = folder.equals(root) ? "" : String.valueOf(folder.getFileName());
                return NOT_OURS.contains(name) ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                files.add(file);
                return FileVisitResult.CONTINUE;
            }
        });
        return files;
    }
}
