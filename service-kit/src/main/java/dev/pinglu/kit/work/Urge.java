package dev.pinglu.kit.work;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A 催办: who reminded whoever must act, when, and with which words. */
@Schema(name = "WorkUrge")
public record Urge(String by, Instant at, String message) {}
