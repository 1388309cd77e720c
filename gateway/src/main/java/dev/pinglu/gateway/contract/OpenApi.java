package dev.pinglu.gateway.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.inject.Singleton;
import java.net.URI;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Every operation of the suite as one document. The parts are the documents that the modules have committed and their tests
 * compare with what they serve, so it tells of this version, whichever services happen to run (ADR 014).
 */
@Singleton
public class OpenApi {
    private static final List<Part> PARTS = List.of(
            new Part("gateway", "Gateway", "全区视图 · District view"),
            new Part("projects-service", "Projects", "重点工程 · Projects"),
            new Part("rural-service", "Rural", "农业农村 · Rural affairs"),
            new Part("civility-service", "Civility", "文明创建 · Civility"));

    private final ObjectNode tree;
    private final Document document;

    OpenApi(
            @ConfigProperty(name = "pinglu.public-url") URI publicUrl,
            @ConfigProperty(name = "pinglu.identity.issuer") URI issuer) {
        var merged = new OpenApiMerge(Document.read("contract/openapi.yaml"));
        PARTS.forEach(part -> merged.add(part, Document.read("contract/" + part.module() + "/openapi.yaml")));
        tree = merged.finish();
        tree.putArray("servers").addObject().put("url", publicUrl.toString()).put("description", "平鲁运行 · This suite");
        ((ObjectNode) tree.at("/components/securitySchemes/oidc")).put("openIdConnectUrl", discovery(issuer));
        document = Document.of(tree);
    }

    /**
     * A module whose document becomes a part.
     *
     * @param prefix what stands before the names of its schemas where another module's differ
     * @param title of its tags
     */
    record Part(String module, String prefix, String title) {}

    /** Where a client learns everything else about the identity provider. */
    public static String discovery(URI issuer) {
        return issuer + "/.well-known/openid-configuration";
    }

    Document document() {
        return document;
    }

    String version() {
        return tree.at("/info/version").asText();
    }

    /** Its paths, each with its operations by method. */
    public JsonNode paths() {
        return tree.path("paths");
    }

    /** Its schemas, by name. */
    JsonNode schemas() {
        return tree.at("/components/schemas");
    }
}
