package dev.pinglu.projects.light;

/** How a project stands, the better first. */
public enum Light {
    GREEN,
    YELLOW,
    RED
}
