package dev.pinglu.local.stack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Keycloak's distribution as Maven unpacked it. The last step of the build fixes its build options once, which takes half a
 * minute that no start has to wait for, and lays the realm file where a start finds it.
 */
public final class KeycloakHome {
    private static final String FOLDER = "local-stack/target/keycloak";
    private static final String NOT_BUILT = "not-built";
    private static final List<String> OPTIONS =
            List.of("build", "--db=dev-file", "--health-enabled=false", "--metrics-enabled=false");

    private final Path folder;
    private final Path home;

    private KeycloakHome(Path folder, String name) {
        this.folder = folder;
        this.home = folder.resolve(name);
    }

    /** As the build left it; what is not built is missed when it is started. */
    static KeycloakHome under(Path root) {
        Path folder = root.resolve(FOLDER);
        return new KeycloakHome(folder, built(folder).stream().findFirst().orElse(NOT_BUILT));
    }

    /**
     * Called by the build.
     *
     * @param args the root of the checkout, and the realm file
     */
    public static void main(String[] args) throws IOException, InterruptedException {
        Path folder = Path.of(args[0]).resolve(FOLDER);
        KeycloakHome unpacked = new KeycloakHome(folder, unpacked(folder));
        List<String> wanted =
                new ArrayList<>(List.of(unpacked.home.getFileName().toString()));
        wanted.addAll(OPTIONS);
        if (!built(folder).equals(wanted)) {
            unpacked.build();
            Files.write(unpacked.mark(), wanted);
        }
        Path realms = Files.createDirectories(unpacked.home.resolve("data").resolve("import"));
        Path realm = Path.of(args[1]);
        Files.copy(realm, realms.resolve(realm.getFileName()), StandardCopyOption.REPLACE_EXISTING);
    }

    /** The file that says which distribution was built with which options. */
    Path mark() {
        return folder.resolve("built");
    }

    List<String> jvm() {
        List<String> jvm = new ArrayList<>(
                List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Xss512k", "-Dfile.encoding=UTF-8"));
        for (String opened : List.of("java.util", "java.util.concurrent", "java.security", "java.lang")) {
            jvm.add("--add-opens=java.base/" + opened + "=ALL-UNNAMED");
        }
        jvm.addAll(List.of(
                "-Djava.util.concurrent.ForkJoinPool.common.threadFactory="
                        + "io.quarkus.bootstrap.forkjoin.QuarkusForkJoinWorkerThreadFactory",
                "-Djava.util.logging.manager=org.jboss.logmanager.LogManager",
                "-Dpicocli.disable.closures=true",
                "-Duser.language=en",
                "-Duser.country=US",
                "-Dkc.home.dir=" + home,
                "-Djboss.server.config.dir=" + home.resolve("conf")));
        return jvm;
    }

    List<String> main() {
        return List.of(
                "-cp",
                home.resolve("lib").resolve("quarkus-run.jar").toString(),
                "io.quarkus.bootstrap.runner.QuarkusEntryPoint");
    }

    private void build() throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(jvm());
        command.addAll(main());
        command.addAll(OPTIONS);
        Path log = folder.resolve("build.log");
        int status = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start()
                .waitFor();
        if (status != 0) {
            throw new StackFailure("Keycloak could not be built:\n" + Files.readString(log));
        }
    }

    private static String unpacked(Path folder) throws IOException {
        try (Stream<Path> found = Files.list(folder)) {
            return found.filter(Files::isDirectory)
                    .map(path -> path.getFileName().toString())
                    .filter(name -> name.startsWith("keycloak-"))
                    .max(String::compareTo)
                    .orElseThrow(() -> new StackFailure("Keycloak was not unpacked into " + folder));
        }
    }

    private static List<String> built(Path folder) {
        try {
            Path mark = folder.resolve("built");
            return Files.exists(mark) ? Files.readAllLines(mark) : List.of();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
