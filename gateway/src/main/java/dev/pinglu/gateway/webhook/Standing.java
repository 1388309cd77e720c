package dev.pinglu.gateway.webhook;

/** A webhook and how far it has come. */
public record Standing(Webhook webhook, Progress progress) {}
