package dev.pinglu.kit.directory;

/** What something is called in Chinese and in English. */
public record Names(String zh, String en) {}
