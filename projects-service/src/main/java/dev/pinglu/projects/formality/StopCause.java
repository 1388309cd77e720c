package dev.pinglu.projects.formality;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why a statutory clock stands still: the applicant supplements (补正), or the project does not go on (停建、撤销). */
@Schema(name = "ClockStopCause")
public enum StopCause {
    SUPPLEMENT,
    PROJECT
}
