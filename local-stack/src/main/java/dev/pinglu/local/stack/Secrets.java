package dev.pinglu.local.stack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Base64;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Passwords and keys of one stack: drawn once for its data folder, kept in a file that only its owner may read, handed to
 * the parts by environment variables. Nothing of them stands in the repository or in the arguments of a process.
 */
public final class Secrets {
    private static final int BYTES = 36;
    private static final int BYTES_TO_TYPE = 12;

    /** Every secret, by the name of the environment variable that carries it. */
    public enum Secret {
        /** Of the administrator of Keycloak, whose account is named {@link #ADMINISTRATOR}. */
        KC_BOOTSTRAP_ADMIN_PASSWORD,
        /** Of the roles under which the services read and write rows. */
        PINGLU_DATABASE_PASSWORD,
        /** Of the roles that own the databases and migrate them. */
        PINGLU_DATABASE_OWNER_PASSWORD,
        /** Of PostgreSQL's superuser, who creates all of these. */
        PINGLU_DATABASE_SUPERUSER_PASSWORD,
        /** Of every demo user; short enough to be typed. */
        PINGLU_DEMO_PASSWORD,
        /** Of the gateway, when it redeems a code for tokens. */
        PINGLU_IDENTITY_CLIENT_SECRET,
        /** With which the gateway encrypts its sessions; 48 characters. */
        PINGLU_IDENTITY_SESSION_SECRET,
        /** Of the demo subscriber, who gets its tokens by client credentials. */
        PINGLU_SUBSCRIBER_SECRET,
        /** With which the gateway encrypts the secrets that webhooks are signed with; 48 characters. */
        PINGLU_WEBHOOKS_KEY
    }

    public static final String ADMINISTRATOR = "admin";

    private final Path file;

    public Secrets(StackSettings settings) {
        this.file = settings.secrets();
    }

    /** Where they stand. */
    public Path file() {
        return file;
    }

    /** @throws StackFailure while nothing was drawn */
    public String get(Secret secret) {
        String value = read().get(secret);
        if (value == null) {
            throw new StackFailure(file + " holds no " + secret + ". ./pinglu up makes it");
        }
        return value;
    }

    /** Several by their names, as a process gets them. */
    Map<String, String> variables(Secret... names) {
        Map<String, String> variables = new TreeMap<>();
        for (Secret name : names) {
            variables.put(name.name(), get(name));
        }
        return variables;
    }

    /** Draws what is missing; what is there stays. One process at a time: {@code up} holds the lock of the data folder. */
    void draw() throws IOException {
        Map<Secret, String> known = read();
        if (known.size() == Secret.values().length) {
            return;
        }
        SecureRandom random = new SecureRandom();
        List<String> lines =
                new ArrayList<>(List.of("# Drawn for this data folder; reset deletes them with the data."));
        for (Secret secret : Secret.values()) {
            lines.add(secret + "=" + known.computeIfAbsent(secret, missing -> drawn(random, missing)));
        }
        Files.createDirectories(file.toAbsolutePath().getParent());
        Path fresh = file.resolveSibling(file.getFileName() + ".new");
        Files.deleteIfExists(fresh);
        // Readable by its owner from its first moment on.
        Files.createFile(fresh, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.write(fresh, lines);
        Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
    }

    private static String drawn(SecureRandom random, Secret secret) {
        byte[] bytes = new byte[secret == Secret.PINGLU_DEMO_PASSWORD ? BYTES_TO_TYPE : BYTES];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes).replaceAll("[-_]", "x");
    }

    private Map<Secret, String> read() {
        Map<Secret, String> known = new EnumMap<>(Secret.class);
        if (Files.notExists(file)) {
            return known;
        }
        try {
            for (String line : Files.readAllLines(file)) {
                for (Secret secret : Secret.values()) {
                    if (line.startsWith(secret + "=")) {
                        known.put(secret, line.substring(secret.name().length() + 1));
                    }
                }
            }
            return known;
        } catch (IOException unreadable) {
            throw new StackFailure(file + " cannot be read: " + unreadable.getMessage());
        }
    }
}
