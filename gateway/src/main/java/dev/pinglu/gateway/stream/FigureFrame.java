package dev.pinglu.gateway.stream;

import dev.pinglu.gateway.value.Answer;

/**
 * A present figure and how it is sent.
 *
 * @param text its frame, without the place of the reader it goes to
 */
record FigureFrame(Answer answer, String text) {}
