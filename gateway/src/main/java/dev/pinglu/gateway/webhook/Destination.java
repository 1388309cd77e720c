package dev.pinglu.gateway.webhook;

import java.net.InetAddress;

/**
 * Where a message goes.
 *
 * @param address the one that was checked, and the one that is connected to
 * @param host the name that the receiver is known by, in TLS and in the request
 * @param target path and query
 */
public record Destination(InetAddress address, String host, int port, boolean encrypted, String target) {}
