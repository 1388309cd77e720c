package dev.pinglu.kit.calendar;

/** What a notice makes of a day. */
enum DayKind {
    /** 放假: nobody works, whatever day of the week it is. */
    OFF,
    /** 上班: a day of a weekend that is worked to make up for a holiday. */
    WORK
}
