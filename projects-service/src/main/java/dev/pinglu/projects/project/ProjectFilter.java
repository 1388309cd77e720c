package dev.pinglu.projects.project;

import java.util.List;
import java.util.Optional;

/**
 * Which projects a list shows.
 *
 * @param divisionCodes lying in one of these; empty means everywhere
 * @param listedIn listed in this year's plan and not taken out of it
 * @param text part of the title, the code or the local number
 */
record ProjectFilter(
        List<String> divisionCodes,
        Optional<Integer> listedIn,
        Optional<ProjectStage> stage,
        Optional<Overlay> overlay,
        Optional<Level> level,
        Optional<Boolean> started,
        Optional<String> text) {}
