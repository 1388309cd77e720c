package dev.pinglu.kit.work;

/**
 * What there is to do.
 *
 * @param code stable, the type of the record and a verb, such as {@code trial-run.start}
 * @param action how people call it
 */
public record WorkKind(String code, Wording action) {
    public static WorkKind of(String code, String zh, String en) {
        return new WorkKind(code, new Wording(zh, en));
    }
}
