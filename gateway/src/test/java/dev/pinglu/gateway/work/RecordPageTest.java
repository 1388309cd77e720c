package dev.pinglu.gateway.work;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RecordPageTest {
    @ParameterizedTest
    @CsvSource({
        "/api/projects/key-projects/018, /projects/key-projects/018",
        "/api/projects/parks/018, /projects/parks/018",
        "/api/projects/issues/018, /projects/issues/018",
        "/api/projects/formalities/018, /projects/formalities/018",
        "/api/projects/trial-runs/018, /projects/trial-runs/018",
        "/api/projects/land-parcels/018, /projects/land-parcels/018",
        "/api/projects/progress-reports/018, /projects/progress-reports/018",
        "/api/projects/investment-plans/018, /projects/investment-plans/018",
        "/api/projects/evidence/018, /projects/evidence/018",
        "/api/civility/activities/018, ''"
    })
    void aRecordIsShownWhereItsServiceHasAPageForIt(String link, String page) {
        assertThat(RecordPage.of(link)).isEqualTo(page);
    }
}
