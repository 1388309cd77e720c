package dev.pinglu.kit.work;

import java.util.List;

/** The items that a request has changed, in the order in which it named them. */
public record ChangedWork(List<WorkItemResponse> items) {}
