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
    private static final String SETTLE = """
            with several as (
                select month, division_code, project_level, sector, what from report_sum
                group by 1, 2, 3, 4, 5 having count(*) > 1
            ), taken as (
                delete from report_sum s using several k
                where s.what = k.what and s.month = k.month and s.division_code = k.division_code
                    and s.project_level = k.project_level and s.sector = k.sector
                returning s.*
            )
            insert into report_sum (month, division_code, project_level, sector, what, reports, value)
            select month, division_code, project_level, sector, what, sum(reports), sum(value) from taken
            group by 1, 2, 3, 4, 5 having sum(reports) <> 0 or sum(value) <> 0""";

    private final EntityManager entities;

    ReportSums(EntityManager entities) {
        this.entities = entities;
    }

    /** Runs on every replica; a row that two take at once is added by the one that has deleted it. */
    @Scheduled(every = "1m", delayed = "1m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    @Transactional
    void settle() {
        entities.createNativeQuery(SETTLE).executeUpdate();
    }
}
