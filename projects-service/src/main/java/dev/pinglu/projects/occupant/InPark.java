package dev.pinglu.projects.occupant;

import dev.pinglu.projects.park.Park;
import java.util.UUID;

/** The park of an occupant, as it is at the admission. */
record InPark(UUID id, String code, String divisionCode) {
    static InPark of(Park park) {
        return new InPark(park.id(), park.code(), park.divisionCode());
    }
}
