package dev.pinglu.local.stack;

import java.net.URI;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;

/**
 * Where the stack lives and listens.
 *
 * @param root the folder of all modules
 * @param data what the stack keeps between runs: databases, topics, logs, pid files
 * @param ports the number of every port
 */
public record StackSettings(Path root, Path data, Map<Port, Integer> ports) {

    /**
     * As the environment tells: {@code PINGLU_DATA}, {@code PINGLU_GATEWAY_PORT} and so on.
     *
     * @throws IllegalArgumentException when a port is no number from 1 to 65535
     */
    public static StackSettings from(Path root, Map<String, String> environment) {
        Map<Port, Integer> ports = new EnumMap<>(Port.class);
        for (Port port : Port.values()) {
            ports.put(port, number(port, environment));
        }
        Path data = root.resolve(environment.getOrDefault("PINGLU_DATA", ".pinglu"));
        return new StackSettings(root, data.toAbsolutePath().normalize(), Map.copyOf(ports));
    }

    private static int number(Port port, Map<String, String> environment) {
        String told = environment.get(port.variable());
        if (told == null || told.isBlank()) {
            return port.usual();
        }
        if (!told.matches("[0-9]{1,5}") || Integer.parseInt(told) < 1 || Integer.parseInt(told) > 65535) {
            throw new IllegalArgumentException(port.variable() + " must be a port number, not " + told);
        }
        return Integer.parseInt(told);
    }

    public int port(Port port) {
        return ports.getOrDefault(port, port.usual());
    }

    /** The base address of what listens on {@code port}. */
    public String url(Port port) {
        return "http://127.0.0.1:" + port(port);
    }

    /** The identity provider of this stack; browsers and services know it by the same address. */
    public URI issuer() {
        return URI.create(url(Port.KEYCLOAK) + "/realms/" + Keycloak.REALM);
    }

    /** Where the passwords of this stack stand. */
    public Path secrets() {
        return data.resolve("secrets");
    }

    Path kept(String part) {
        return data.resolve("data").resolve(part);
    }

    Path ready(String part) {
        return data.resolve("run").resolve(part + ".ready");
    }

    Path pid(String part) {
        return data.resolve("run").resolve(part + ".pid");
    }

    public Path log(String part) {
        return data.resolve("logs").resolve(part + ".log");
    }
}
