package dev.pinglu.projects.project;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * The park a project lies in.
 *
 * @param code the park's, which never changes
 * @param batch in which the project was admitted; absent for the park's own works
 */
@Schema(name = "ProjectPark")
public record ParkPlace(UUID id, String code, @Nullable Integer batch) {}
