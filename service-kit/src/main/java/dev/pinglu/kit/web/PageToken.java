package dev.pinglu.kit.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.pinglu.kit.problem.Problems;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;

/** The opaque token between two pages: a fingerprint of the query and the sort keys of the last item shown. */
final class PageToken {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int FINGERPRINT_BYTES = 6;

    private PageToken() {}

    static String write(String query, List<String> keys) {
        var parts = new ArrayList<String>();
        parts.add(fingerprint(query));
        parts.addAll(keys);
        try {
            return Base64.getUrlEncoder().withoutPadding().encodeToString(JSON.writeValueAsBytes(parts));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    static List<String> read(String token, String query) {
        List<String> parts;
        try {
            parts = Arrays.asList(JSON.readValue(Base64.getUrlDecoder().decode(token), String[].class));
        } catch (IllegalArgumentException | IOException damaged) {
            throw Problems.invalid("page.token", "pageToken", "This is not a page token of ours");
        }
        if (parts.size() < 2 || !fingerprint(query).equals(parts.get(0))) {
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
