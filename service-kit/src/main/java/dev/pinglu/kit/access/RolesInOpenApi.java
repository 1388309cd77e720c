package dev.pinglu.kit.access;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.security.SecurityRequirement;
import org.jspecify.annotations.Nullable;

/** Shows readers of an OpenAPI document the roles that a token can carry, not the groups the code names. */
@OpenApiFilter(OpenApiFilter.RunStage.BUILD)
public final class RolesInOpenApi implements OASFilter {
    @Override
    public @Nullable Operation filterOperation(Operation operation) {
        if (operation.getSecurity() != null) {
            operation.setSecurity(operation.getSecurity().stream()
                    .map(RolesInOpenApi::spelled)
                    .toList());
        }
        return operation;
    }

    private static SecurityRequirement spelled(SecurityRequirement requirement) {
        var spelled = OASFactory.createSecurityRequirement();
        requirement.getSchemes().forEach((scheme, roles) -> spelled.addScheme(scheme, DerivedRoles.members(roles)));
        return spelled;
    }
}
