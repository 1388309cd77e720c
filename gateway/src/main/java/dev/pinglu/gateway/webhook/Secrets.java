package dev.pinglu.gateway.webhook;

import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Draws the secrets that messages are signed with, and keeps them as AES-GCM under {@code pinglu.webhooks.key}, so that neither a
 * dump nor a backup of the database lets anybody sign. Each is bound to its webhook: in another row it cannot be read.
 */
@Singleton
public class Secrets {
    /** How every secret begins, so that people and scanners know one. */
    private static final String PREFIX = "whsec_";

    private static final int BYTES = 32;
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;
    private static final String CIPHER = "AES/GCM/NoPadding";

    private final SecureRandom random = new SecureRandom();
    private final SecretKeySpec key;
    private final Clock clock;

    Secrets(WebhookSettings settings, Clock clock) {
        this.key = new SecretKeySpec(sha256("webhooks|" + settings.key()), "AES");
        this.clock = clock;
    }

    /** The key is not the one that the secret was kept with. */
    public static final class Unreadable extends Exception {
        Unreadable(GeneralSecurityException cause) {
            super("A secret of a webhook was kept with another key", cause);
        }
    }

    /** A fresh secret, as its owner sees it once. */
    String draw() {
        return PREFIX + Base64.getEncoder().encodeToString(bytes(BYTES));
    }

    String seal(UUID webhook, String secret) {
        var nonce = bytes(NONCE_BYTES);
        try {
            var sealed = cipher(Cipher.ENCRYPT_MODE, webhook, nonce)
                    .doFinal(Base64.getDecoder().decode(secret.substring(PREFIX.length())));
            return Base64.getEncoder().encodeToString(nonce)
                    + "."
                    + Base64.getEncoder().encodeToString(sealed);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /**
     * What signs messages of a webhook now: its secret, then those before it that hold and can be read.
     *
     * @throws Unreadable if the settings name another key than the one that its secret was kept with
     */
    public List<byte[]> signing(Webhook webhook) throws Unreadable {
        var signing = new ArrayList<byte[]>();
        signing.add(open(webhook.id(), webhook.secrets().current()));
        webhook.secrets().holding(clock.instant()).stream()
                .flatMap(old -> readable(webhook.id(), old.secret()).stream())
                .forEach(signing::add);
        return signing;
    }

    private Optional<byte[]> readable(UUID webhook, String sealed) {
        try {
            return Optional.of(open(webhook, sealed));
        } catch (Unreadable lost) {
            return Optional.empty();
        }
    }

    private byte[] open(UUID webhook, String sealed) throws Unreadable {
        var parts = sealed.split("\\.", 2);
        try {
            return cipher(Cipher.DECRYPT_MODE, webhook, Base64.getDecoder().decode(parts[0]))
                    .doFinal(Base64.getDecoder().decode(parts[1]));
        } catch (GeneralSecurityException otherKey) {
            throw new Unreadable(otherKey);
        }
    }

    private Cipher cipher(int mode, UUID webhook, byte[] nonce) throws GeneralSecurityException {
        var cipher = Cipher.getInstance(CIPHER);
        cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(webhook.toString().getBytes(StandardCharsets.UTF_8));
        return cipher;
    }

    private byte[] bytes(int count) {
        var bytes = new byte[count];
        random.nextBytes(bytes);
        return bytes;
    }

    private static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
