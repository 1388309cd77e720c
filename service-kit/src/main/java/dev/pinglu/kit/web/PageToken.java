package dev.pinglu.kit.web;

import dev.pinglu.kit.problem.Problems;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;

/** The opaque token between two pages: a fingerprint of the query and the sort keys of the last item shown. */
final class PageToken {
    private static final String SEPARATOR = "\u001f";
    private static final int FINGERPRINT_BYTES = 6;

    private PageToken() {}

    static String write(String query, List<String> keys) {
        var text = fingerprint(query) + SEPARATOR + String.join(SEPARATOR, keys);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    static List<String> read(String token, String query) {
        String text;
        try {
            text = new String(Base64.getUrlDecoder().decode(token), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException damaged) {
            throw Problems.invalid("page.token", "pageToken", "This is not a page token of ours");
        }
        var parts = Arrays.asList(text.split(SEPARATOR, -1));
        if (parts.size() < 2 || !parts.get(0).equals(fingerprint(query))) {
            throw Problems.invalid("page.token", "pageToken", "This page token belongs to another query");
        }
        return parts.subList(1, parts.size());
    }

    private static String fingerprint(String query) {
        try {
            var hash = MessageDigest.getInstance("SHA-256").digest(query.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash, 0, FINGERPRINT_BYTES);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
