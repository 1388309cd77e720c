package dev.pinglu.kit.directory;

/**
 * A post that someone answers for on a day.
 *
 * @param acting whether for someone else, as the deputy
 */
public record Duty(Post post, boolean acting) {}
