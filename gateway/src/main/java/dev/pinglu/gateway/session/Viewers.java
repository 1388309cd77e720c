package dev.pinglu.gateway.session;

import dev.pinglu.gateway.wording.Words;
import dev.pinglu.kit.access.Roles;
import io.quarkus.qute.TemplateData;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.inject.Singleton;
import java.util.List;
import org.eclipse.microprofile.jwt.JsonWebToken;

/** Who looks at the page. */
@Singleton
public class Viewers {
    /** The first that a caller has is named on the page. */
    private static final List<String> ROLES = List.of(
            Roles.LEADER,
            Roles.DATA_OFFICER,
            Roles.AUDITOR,
            Roles.RURAL_APPROVER,
            Roles.PROJECTS_CLERK,
            Roles.PARK_CLERK,
            Roles.RURAL_CLERK,
            Roles.CIVILITY_CLERK,
            Roles.TOWNSHIP_CLERK,
            Roles.VILLAGE_CLERK,
            Roles.COMMUNITY_CLERK,
            Roles.DEPARTMENT_CLERK,
            Roles.OPERATOR,
            Roles.SUBSCRIBER);

    private static final List<String> PROJECT_READERS = List.of(
            Roles.LEADER,
            Roles.PROJECTS_CLERK,
            Roles.PARK_CLERK,
            Roles.TOWNSHIP_CLERK,
            Roles.DEPARTMENT_CLERK,
            Roles.DATA_OFFICER,
            Roles.AUDITOR);

    private final SecurityIdentity caller;

    Viewers(SecurityIdentity caller) {
        this.caller = caller;
    }

    /**
     * Who looks.
     *
     * @param name as the identity provider gives it: the person's, or else the account's
     * @param role in the page's language
     * @param seesRecords whether the feed and the sources of figures are shown
     * @param seesProjects whether the way to the ledger of key projects is shown: projects-service lets the same roles in
     * @param seesWebhooks whether the way to the webhooks is shown
     * @param seesCockpit false for another system's account
     * @param operates whether the way to the operator's page is shown
     */
    @TemplateData
    public record Viewer(
            String name,
            String role,
            boolean seesRecords,
            boolean seesProjects,
            boolean seesWebhooks,
            boolean seesCockpit,
            boolean operates) {}

    /** The caller of the running request, with the role in a language. */
    public Viewer present(String lang) {
        var words = Words.in(lang);
        var role = ROLES.stream()
                .filter(caller::hasRole)
                .findFirst()
                .map(known -> words.getOrDefault("role." + known, known))
                .orElse("");
        return new Viewer(
                name(),
                role,
                caller.hasRole(Roles.RECORD_READER),
                PROJECT_READERS.stream().anyMatch(caller::hasRole),
                caller.hasRole(Roles.OPERATOR) || caller.hasRole(Roles.SUBSCRIBER),
                caller.hasRole(Roles.STAFF),
                caller.hasRole(Roles.OPERATOR));
    }

    private String name() {
        return caller.getPrincipal() instanceof JsonWebToken token
                ? token.<String>claim("name").orElse(token.getName())
                : caller.getPrincipal().getName();
    }
}
