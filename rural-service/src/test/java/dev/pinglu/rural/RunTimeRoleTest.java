package dev.pinglu.rural;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pinglu.kit.testing.RunTimeRole;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

/** The ledger of funds and the course of projects are append-only for the role at run time, before any trigger is asked. */
@QuarkusTest
class RunTimeRoleTest {
    @Inject
    DataSource database;

    @Test
    void fundsAndStepsAreAddedAndNeverChanged() {
        var role = new RunTimeRole(database);

        assertThat(role.isRefused("update fund_entry set amount_fen = 1")).isTrue();
        assertThat(role.isRefused("delete from fund_entry")).isTrue();
        assertThat(role.isRefused("update course_step set taken_by = ''")).isTrue();
        assertThat(role.isRefused("alter table fund_entry disable trigger fund_entry_stays"))
                .isTrue();
        assertThat(role.moreThanRows()).isEmpty();
        assertThat(role.changeable())
                .doesNotContain("fund_entry", "course_step", "revision")
                .noneMatch(table -> table.endsWith("_aud"));
    }
}
