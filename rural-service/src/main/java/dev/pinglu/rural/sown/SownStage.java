package dev.pinglu.rural.sown;

import java.util.Optional;

/** How firm the figures of a record are; every stage has exactly one that follows. */
public enum SownStage {
    /** 种植意向: not sown yet. */
    INTENT,
    /** 播种进度. */
    PROGRESS,
    /** 统计报表. */
    SHEET,
    /** 定案: changed only by revision. */
    FINAL;

    /** The stage that may follow; empty where the course ends. */
    public Optional<SownStage> next() {
        return switch (this) {
            case INTENT -> Optional.of(PROGRESS);
            case PROGRESS -> Optional.of(SHEET);
            case SHEET -> Optional.of(FINAL);
            case FINAL -> Optional.empty();
        };
    }
}
