package dev.pinglu.kit.alert;

/** How bad it is, the less severe first. */
public enum Severity {
    /** 一般: yellow. */
    WARNING,
    /** 严重: red. */
    CRITICAL
}
