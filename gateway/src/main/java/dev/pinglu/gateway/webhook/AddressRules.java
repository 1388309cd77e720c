package dev.pinglu.gateway.webhook;

import jakarta.inject.Singleton;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.List;

/**
 * Which addresses the gateway sends to. Whoever registers a webhook chooses where the gateway connects; without these rules it
 * could be made to reach what only machines inside reach. The networks are those of IANA's registries of special-purpose
 * addresses; of IPv6 only what is assigned for global use counts as public.
 */
@Singleton
class AddressRules {
    /** This machine, its link, groups, and where clouds tell their machines' secrets: never, whatever a setting says. */
    private static final List<Network> NEVER = networks(
            "0.0.0.0/8",
            "100.100.100.200/32",
            "127.0.0.0/8",
            "169.254.0.0/16",
            "192.0.0.0/24",
            "224.0.0.0/4",
            "240.0.0.0/4",
            "::/8",
            "64:ff9b::/96",
            "64:ff9b:1::/48",
            "fd00:ec2::/32",
            "fe80::/10",
            "fec0::/10",
            "ff00::/8");

    private static final List<Network> NOT_PUBLIC = networks(
            "10.0.0.0/8",
            "100.64.0.0/10",
            "172.16.0.0/12",
            "192.0.2.0/24",
            "192.88.99.0/24",
            "192.168.0.0/16",
            "198.18.0.0/15",
            "198.51.100.0/24",
            "203.0.113.0/24",
            "2001::/23",
            "2001:db8::/32",
            "2002::/16",
            "3fff::/20");

    private static final List<Network> PUBLIC_IPV6 = networks("2000::/3");

    private final boolean anywhere;
    private final List<Network> own;

    /** @throws IllegalStateException naming a network that is none */
    AddressRules(WebhookSettings settings) {
        anywhere = settings.allowPrivate();
        own = networks(settings.networks().orElse(List.of()).toArray(new String[0]));
    }

    boolean allow(InetAddress address) {
        if (anywhere) {
            return !address.isAnyLocalAddress() && !address.isMulticastAddress();
        } else if (isIn(NEVER, address)) {
            return false;
        }
        return isIn(own, address) || isPublic(address);
    }

    private static boolean isPublic(InetAddress address) {
        // One of IPv4 within IPv6 (::ffff:127.0.0.1) has become an address of IPv4 when it was read.
        return !isIn(NOT_PUBLIC, address) && (address instanceof Inet4Address || isIn(PUBLIC_IPV6, address));
    }

    private static boolean isIn(List<Network> networks, InetAddress address) {
        return networks.stream().anyMatch(network -> network.contains(address));
    }

    private static List<Network> networks(String... texts) {
        return Arrays.stream(texts).map(AddressRules::network).toList();
    }

    private static Network network(String text) {
        try {
            return Network.parse(text);
        } catch (IllegalArgumentException noNetwork) {
            throw new IllegalStateException(
                    "pinglu.webhooks.networks must list networks such as 10.20.0.0/16, and " + text + " is none",
                    noNetwork);
        }
    }
}
