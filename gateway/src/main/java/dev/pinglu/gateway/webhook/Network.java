package dev.pinglu.gateway.webhook;

import com.google.common.net.InetAddresses;
import java.math.BigInteger;
import java.net.InetAddress;

/**
 * All addresses that begin with the same bits. Netty has such a rule too, but of IPv6 it also lets through what begins with
 * nothing but ones.
 *
 * @param length of an address in bits, which tells IPv4 from IPv6
 * @param free bits at the end of an address that may be any
 */
record Network(BigInteger prefix, int length, int free) {

    /**
     * Reads {@code 10.20.0.0/16} or {@code fd12::/32}.
     *
     * @throws IllegalArgumentException for anything else
     */
    static Network parse(String text) {
        var parts = text.strip().split("/", -1);
        if (parts.length != 2 || !parts[1].matches("\\d{1,3}")) {
            throw new IllegalArgumentException("No network: " + text);
        }
        var first = InetAddresses.forString(parts[0]);
        int length = Byte.SIZE * first.getAddress().length;
        int free = length - Integer.parseInt(parts[1]);
        if (free < 0) {
            throw new IllegalArgumentException("Longer than an address: " + text);
        }
        return new Network(bits(first).shiftRight(free), length, free);
    }

    boolean contains(InetAddress address) {
        return Byte.SIZE * address.getAddress().length == length
                && bits(address).shiftRight(free).equals(prefix);
    }

    private static BigInteger bits(InetAddress address) {
        return new BigInteger(1, address.getAddress());
    }
}
