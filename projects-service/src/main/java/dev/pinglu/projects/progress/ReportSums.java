package dev.pinglu.projects.progress;

import io.quarkus.scheduler.Scheduled;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;

/**
 * Adds together what the database has noted of changes of reports ({@code report_sum}), so that a figure reads few rows however much
 * has changed. What it reads is the same before, meanwhile and after.
 */
@Singleton
class ReportSums {
    private final EntityManager entities;

    ReportSums(EntityManager entities) {
        this.entities = entities;
    }

    /** Runs on every replica; a row that two take at once is added by the one that has deleted it. */
    @Scheduled(every = "1m", delayed = "1m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    @Transactional
    void settle() {
        entities.createNativeQuery("select report_sum_settle()").getSingleResult();
    }
}
