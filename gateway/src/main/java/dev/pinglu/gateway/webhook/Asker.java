package dev.pinglu.gateway.webhook;

/** Who wants a host looked up. Each has threads of its own, so that nobody who sends requests keeps messages waiting. */
public enum Asker {
    /** A request that names a host, or sends a ping to one. */
    REQUEST,
    /** A message that is due. */
    MESSAGE
}
