package dev.pinglu.gateway.delivery;

import java.util.Map;

/** A message as it is posted. */
record SignedMessage(Map<String, String> headers, String body) {}
