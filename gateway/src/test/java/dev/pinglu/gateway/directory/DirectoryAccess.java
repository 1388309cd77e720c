package dev.pinglu.gateway.directory;

import dev.pinglu.kit.testing.AccessCase;
import dev.pinglu.kit.testing.AccessCase.Call;
import java.util.Map;

/** How each operation of the directory is called by someone who may call it. */
public final class DirectoryAccess {
    private DirectoryAccess() {}

    /** By operation id. */
    public static Map<String, AccessCase> cases() {
        return Map.of(
                "listUnits", at -> Call.get(at, "/api/directory/units"),
                "getUnit", at -> Call.get(at, "/api/directory/units/development-reform"),
                "listPosts", at -> Call.get(at, "/api/directory/posts"),
                "getPost", at -> Call.get(at, "/api/directory/posts/projects-ledger"),
                "getMe", at -> Call.get(at, "/api/directory/me"));
    }
}
