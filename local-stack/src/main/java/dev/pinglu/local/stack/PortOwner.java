package dev.pinglu.local.stack;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Who listens on a port of this machine. */
final class PortOwner {
    private static final String LISTENING = "0A";

    private PortOwner() {}

    static boolean taken(int port) {
        try (ServerSocket probe = new ServerSocket()) {
            // As the servers do: a port in TIME_WAIT is free.
            probe.setReuseAddress(true);
            probe.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            return false;
        } catch (IOException inUse) {
            return true;
        }
    }

    /** Empty when nobody listens, or when the process belongs to another user and this one may not see it. */
    static Optional<ProcessHandle> of(int port) {
        try {
            return Files.isDirectory(Path.of("/proc/net")) ? fromProc(port) : fromLsof(port);
        } catch (IOException unreadable) {
            return Optional.empty();
        }
    }

    /** The process for people: pid, program and user. */
    static String describe(ProcessHandle process) {
        String program = process.info()
                .command()
                .map(command -> Path.of(command).getFileName().toString())
                .orElse("a program");
        String user = process.info().user().map(name -> " of user " + name).orElse("");
        return program + " (pid " + process.pid() + user + ")";
    }

    private static Optional<ProcessHandle> fromProc(int port) throws IOException {
        String suffix = String.format(Locale.ROOT, ":%04X", port);
        for (String table : List.of("/proc/net/tcp", "/proc/net/tcp6")) {
            Path file = Path.of(table);
            if (Files.notExists(file)) {
                continue;
            }
            Set<String> sockets = Files.readAllLines(file).stream()
                    .map(line -> line.strip().split("\\s+"))
                    .filter(row -> row.length > 9 && row[1].endsWith(suffix) && row[3].equals(LISTENING))
                    .map(row -> "socket:[" + row[9] + "]")
                    .collect(Collectors.toSet());
            if (!sockets.isEmpty()) {
                return ProcessHandle.allProcesses()
                        .filter(process -> holds(process, sockets))
                        .findFirst();
            }
        }
        return Optional.empty();
    }

    private static boolean holds(ProcessHandle process, Set<String> sockets) {
        Path descriptors = Path.of("/proc", Long.toString(process.pid()), "fd");
        try (DirectoryStream<Path> links = Files.newDirectoryStream(descriptors)) {
            for (Path link : links) {
                if (Files.isSymbolicLink(link)
                        && sockets.contains(Files.readSymbolicLink(link).toString())) {
                    return true;
                }
            }
            return false;
        } catch (IOException notOursOrGone) {
            return false;
        }
    }

    private static Optional<ProcessHandle> fromLsof(int port) throws IOException {
        Process lsof = new ProcessBuilder("lsof", "-nP", "-t", "-iTCP:" + port, "-sTCP:LISTEN").start();
        String said = new String(lsof.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return said.lines().findFirst().flatMap(pid -> ProcessHandle.of(Long.parseLong(pid.strip())));
    }
}
