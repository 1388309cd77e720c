package dev.pinglu.gateway.developers;

import com.fasterxml.jackson.databind.JsonNode;
import dev.pinglu.gateway.contract.OpenApi;
import dev.pinglu.kit.access.Roles;
import io.quarkus.qute.TemplateData;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** An operation that a subscriber may call. */
@TemplateData
record OpenOperation(String method, String path, String summary) {

    static List<OpenOperation> all(OpenApi openApi) {
        var open = new ArrayList<OpenOperation>();
        openApi.paths()
                .properties()
                .forEach(path -> path.getValue().properties().stream()
                        .filter(method -> isOpen(method.getValue().path("security")))
                        .forEach(method -> open.add(new OpenOperation(
                                method.getKey().toUpperCase(Locale.ROOT),
                                path.getKey(),
                                method.getValue().path("summary").asText()))));
        return List.copyOf(open);
    }

    private static boolean isOpen(JsonNode security) {
        if (security.isEmpty()) {
            return true;
        }
        for (var role : security.path(0).path("bearer")) {
            if (role.asText().equals(Roles.SUBSCRIBER)) {
                return true;
            }
        }
        return false;
    }
}
