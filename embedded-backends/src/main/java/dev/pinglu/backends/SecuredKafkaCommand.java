package dev.pinglu.backends;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;

/** Serves one test class with a broker that asks for a login; ends with the process it was started for. */
final class SecuredKafkaCommand {
    static final String ADMIN_PASSWORD = "PINGLU_KAFKA_ADMIN_PASSWORD";

    private SecuredKafkaCommand() {}

    static void run(Options options, Map<String, String> environment) throws IOException {
        String password = environment.get(ADMIN_PASSWORD);
        if (password == null) {
            throw new IllegalArgumentException(ADMIN_PASSWORD + " is missing in the environment");
        }
        ProcessHandle user = ProcessHandle.of(Long.parseLong(options.text("watch")))
                .filter(ProcessHandle::isAlive)
                .orElseThrow(() -> new IllegalArgumentException("--watch names a process that has ended"));
        Path folder = options.path("folder");
        KafkaBroker broker = KafkaBroker.startSecured(folder, Ports.free(), Ports.free(), password);
        ReadyFile ready = new ReadyFile(options.path("ready"));
        Runtime.getRuntime().addShutdownHook(new Thread(() -> end(broker, ready, folder), "end"));
        ready.write(Map.of("kafka", broker.address()));
        user.onExit().join();
        System.exit(0);
    }

    private static void end(KafkaBroker broker, ReadyFile ready, Path folder) {
        try {
            ready.delete();
            broker.close();
            Folders.delete(folder);
        } catch (IOException leftBehind) {
            System.err.println("The secured broker did not end cleanly: " + leftBehind);
        }
    }
}
