package dev.pinglu.kit.directory;

/** Someone is away from all posts; the register does not know why, because that may be a matter of health. */
record Absence(String holder, Validity validity) {}
