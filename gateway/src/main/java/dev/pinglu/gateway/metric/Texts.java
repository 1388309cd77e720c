package dev.pinglu.gateway.metric;

/** The same text in both languages of the suite. */
public record Texts(String zh, String en) {}
