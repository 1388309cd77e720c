package dev.pinglu.projects.evidence;

import jakarta.persistence.Embeddable;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A point on the map (WGS 84).
 *
 * @param latitude in degrees, north positive
 * @param longitude in degrees, east positive
 */
@Embeddable
@Schema(name = "Place")
public record Place(
        @NotNull @DecimalMin("-90") @DecimalMax("90") @Digits(integer = 2, fraction = 6) @Schema(examples = "39.512")
        BigDecimal latitude,

        @NotNull @DecimalMin("-180") @DecimalMax("180") @Digits(integer = 3, fraction = 6) @Schema(examples = "112.288")
        BigDecimal longitude) {
    private static final double EARTH_RADIUS_METRES = 6_371_000;

    /** The distance along the surface. */
    double metresTo(Place other) {
        double north = Math.toRadians(other.latitude.subtract(latitude).doubleValue());
        double east = Math.toRadians(other.longitude.subtract(longitude).doubleValue());
        double chord = Math.pow(Math.sin(north / 2), 2)
                + Math.cos(Math.toRadians(latitude.doubleValue()))
                        * Math.cos(Math.toRadians(other.latitude.doubleValue()))
                        * Math.pow(Math.sin(east / 2), 2);
        return 2 * EARTH_RADIUS_METRES * Math.asin(Math.min(1, Math.sqrt(chord)));
    }
}
