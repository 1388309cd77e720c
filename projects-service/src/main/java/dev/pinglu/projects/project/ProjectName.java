package dev.pinglu.projects.project;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** By what clerks know a project. */
record ProjectName(
        UUID id, @Nullable String localNo, @Nullable String code, String title) {}
