package dev.pinglu.kit.problem;

/**
 * One thing that is wrong with a request.
 *
 * @param rule stable id of the broken rule, e.g. {@code project.code.format}
 * @param path where it was broken, e.g. {@code listings[0].year}; a query parameter by its name; empty for the whole
 * @param message what is wrong, for a person
 */
public record Violation(String rule, String path, String message) {}
