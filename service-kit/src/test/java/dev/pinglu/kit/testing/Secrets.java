package dev.pinglu.kit.testing;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Finds in a text what looks like a secret: keys and tokens by their shape, passwords by the name they are assigned to. */
final class Secrets {
    private static final List<Pattern> SHAPES = List.of(
            Pattern.compile("-----BEGIN [A-Z ]*PRIVATE KEY-----"),
            Pattern.compile("\\bAKIA[0-9A-Z]{16}\\b"),
            Pattern.compile("\\bgh[pousr]_[A-Za-z0-9]{30,}"),
            Pattern.compile("\\bxox[abprs]-[A-Za-z0-9-]{10,}"),
            Pattern.compile("\\beyJ[A-Za-z0-9_-]{10,}\\.eyJ[A-Za-z0-9_-]{10,}\\.[A-Za-z0-9_-]{10,}"));

    /** {@code name=value}, {@code "name": "value"}, {@code name='value'}; the name ends with what a secret is called. */
    private static final Pattern ASSIGNED = Pattern.compile(
            "(?i)(?:password|passwd|passphrase|secret|credentials?|api[-_]?key)[\"']?\\s*[:=]\\s*(?:\"([^\"]*)\"|'([^']*)'|([^\\s\"',;&)<>]+))");

    /** In prose a colon is a colon. */
    private static final Pattern ASSIGNED_IN_PROSE = Pattern.compile(
            "(?i)(?:password|passwd|passphrase|secret|api[-_]?key)(?:[\"']\\s*:|=)\\s*[\"']?([^\\s\"',;&)<>]+)");

    /** In Java only a text can be a secret; {@code password = settings.password()} is none. */
    private static final Pattern ASSIGNED_IN_JAVA =
            Pattern.compile("(?i)(?:password|passwd|passphrase|secret|api_?key)\\s*=\\s*\\\\?\"([^\"\\\\]*)\\\\?\"");

    /** Where a value comes from instead of the value itself: a placeholder, a variable, another part of an expression. */
    private static final Pattern REFERENCE = Pattern.compile(
            "[$#+\\[].*| \\+.*|[A-Z][A-Z0-9_]*|\\{.*|<.*|%s.*|\\\\?\".*|….*|\\[hidden]|(?:true|false|null)\\W*|");

    /** The account of a realm: {@code "type": "password", "value": "…"}. */
    private static final Pattern ACCOUNT =
            Pattern.compile("\"type\"\\s*:\\s*\"password\"\\s*,\\s*\"value\"\\s*:\\s*\"([^\"]*)\"");

    private final Set<String> allowed;

    /** @param allowed values that may stand in the sources */
    Secrets(Set<String> allowed) {
        this.allowed = allowed;
    }

    /** The lines that hold a secret, by number and reason, never with the secret itself. */
    List<String> in(String file, String text) {
        var found = new ArrayList<String>();
        var lines = text.lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            var line = lines.get(i);
            if (SHAPES.stream().anyMatch(shape -> shape.matcher(line).find())) {
                found.add(file + ":" + (i + 1) + " holds a key or a token");
            } else if (isAssigned(file, line)) {
                found.add(file + ":" + (i + 1) + " assigns a password that docs/operations.md does not name");
            }
        }
        if (ACCOUNT.matcher(text).results().anyMatch(account -> !isKnown(account.group(1)))) {
            found.add(file + " gives an account a password that docs/operations.md does not name");
        }
        return found;
    }

    private static Pattern assignment(String file) {
        if (file.endsWith(".java")) {
            return ASSIGNED_IN_JAVA;
        }
        return file.endsWith(".md") ? ASSIGNED_IN_PROSE : ASSIGNED;
    }

    private boolean isAssigned(String file, String line) {
        var assigned = assignment(file).matcher(line);
        while (assigned.find()) {
            for (int group = 1; group <= assigned.groupCount(); group++) {
                var value = assigned.group(group);
                if (value != null && !REFERENCE.matcher(value).matches() && !allowed.contains(value)) {
                    return true;
                }
            }
        }
        return false;
    }

    private boolean isKnown(String value) {
        return REFERENCE.matcher(value).matches() || allowed.contains(value);
    }
}
