package dev.pinglu.projects.progress;

/** How a month is written: {@code 2022-09}. */
final class Month {
    static final String FORM = "(19|20)\\d{2}-(0[1-9]|1[0-2])";
    static final String MESSAGE = "a month such as 2022-09";

    private Month() {}
}
