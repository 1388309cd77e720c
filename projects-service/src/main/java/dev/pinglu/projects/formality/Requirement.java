package dev.pinglu.projects.formality;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Whether a project needs a formality: 需要办理, 不需要 or 待定. What is to be decided counts as needed until it is. */
@Schema(name = "FormalityRequirement")
public enum Requirement {
    YES,
    NO,
    TBD
}
