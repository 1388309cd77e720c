package dev.pinglu.projects.formality;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Before which step of its project a formality has to be there. */
@Schema(name = "FormalityGate")
public enum Gate {
    READY,
    CONSTRUCTION
}
