package dev.pinglu.projects.occupant;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What an enterprise put out in a year, in fen. */
@Schema(name = "OccupantOutput")
public record YearOutput(int year, long outputFen) {}
