package dev.pinglu.gateway.webhook;

import jakarta.enterprise.context.RequestScoped;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The address that the running request names. It is looked up before the request holds a connection of the database, of which a
 * silent name server could otherwise take them all; what came of it is asked within the transaction. So a repeated request is
 * answered as before, whatever has become of the host.
 */
@RequestScoped
class NamedAddress {
    private final Addresses addresses;
    private @Nullable String lookedUp;
    private @Nullable RefusedAddress refusal;

    NamedAddress(Addresses addresses) {
        this.addresses = addresses;
    }

    void lookUp(String url) {
        lookedUp = url;
        try {
            addresses.check(url, Asker.REQUEST);
        } catch (RefusedAddress refused) {
            refusal = refused;
        }
    }

    /**
     * Why the gateway does not send there.
     *
     * @throws IllegalStateException if it was not looked up
     */
    Optional<RefusedAddress> refusal(String url) {
        if (!url.equals(lookedUp)) {
            throw new IllegalStateException(
                    "The address was not looked up before the transaction: " + AddressFirst.class);
        }
        return Optional.ofNullable(refusal);
    }
}
