package dev.pinglu.kit.work;

/**
 * What a task is about. All of it is public.
 *
 * @param record its key, {@code <type>/<id>}
 * @param link where it is found, {@code /api/<domain>/…}
 * @param title what people call it
 */
public record Subject(String record, String link, Wording title, String divisionCode) {}
