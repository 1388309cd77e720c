package dev.pinglu.kit.work;

/** A text of the public state in both languages. */
public record Wording(String zh, String en) {
    /** A name that people gave, the same in every language. */
    public static Wording of(String name) {
        return new Wording(name, name);
    }
}
