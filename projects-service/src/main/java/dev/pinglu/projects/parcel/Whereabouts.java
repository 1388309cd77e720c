package dev.pinglu.projects.parcel;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** To which park and which project a parcel belongs, and where it lies for that. */
record Whereabouts(
        @Nullable UUID parkId,
        @Nullable String parkCode,
        @Nullable UUID projectId,
        String divisionCode) {}
