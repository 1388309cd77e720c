package dev.pinglu.gateway.wording;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import dev.pinglu.gateway.GoldenSamples;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A leader reads what a record is called, never its id or how a program spells it. */
class RecordTitleTest {
    private final ObjectMapper json = new ObjectMapper();

    @ParameterizedTest
    @ValueSource(strings = {Words.ZH, Words.EN})
    void everyPublishedStateHasATitleForPeople(String lang) throws IOException {
        var samples = GoldenSamples.byType();
        samples.keySet().removeIf(type -> !type.contains(".state."));

        assertThat(samples).hasSizeGreaterThan(10);
        for (var sample : samples.entrySet()) {
            var aggregate = sample.getKey().split("\\.", -1)[3];
            var title = RecordTitle.of(aggregate + "/1", json.readTree(sample.getValue()), lang);
            assertThat(title)
                    .as(sample.getKey())
                    .isNotBlank()
                    .doesNotContain("/")
                    .doesNotContainPattern("[A-Z]{3,}|%")
                    .isNotEqualTo(Words.in(lang).get("record"));
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            sown-record | {"year": 2022, "crop": "BUCKWHEAT"} | 2022年荞麦种植情况 | Buckwheat sown in 2022
            sown-record | {"year": 2022, "crop": "QUINOA"} | 2022年农作物种植情况 | Crop sown in 2022
            grain-target | {"year": 2022} | 2022年粮食生产任务 | Grain target for 2022
            watch-summary | {"period": "2022-09"} | 2022年9月防返贫监测情况 | Watch against relapse, Sep 2022
            indicator-observation | {"indicator": "GRAIN_OUTPUT", "unit": "TONNE", "period": "2022"} | 粮食产量（2022年） | Grain output (2022)
            formality | {"name": {"zh": "建筑工程施工许可证", "en": "Construction permit"}, "projectTitle": "风电"} | 建筑工程施工许可证 · 风电 | Construction permit · 风电
            progress-report | {"projectTitle": "风电", "month": "2022-09"} | 2022年9月进度月报 · 风电 | Progress in Sep 2022 · 风电
            investment-plan | {"projectTitle": "风电", "year": 2022} | 2022年分月投资计划 · 风电 | Investment plan of 2022 · 风电
            issue | {"categoryName": {"zh": "征地拆迁", "en": "Relocation"}, "projectTitle": "风电"} | 征地拆迁 · 风电 | Relocation · 风电
            evidence | {"name": {"zh": "现场照片", "en": "Photo of the site"}, "projectTitle": "风电"} | 现场照片 · 风电 | Photo of the site · 风电
            trial-run | {"unit": "4号机组"} | 4号机组 | 4号机组
            project | {"title": "示例发电机组上大压小项目", "shortTitle": "示例发电"} | 示例发电 | 示例发电
            """)
    void aRecordIsCalledAsPeopleCallIt(String type, String state, String chinese, String english)
            throws JsonProcessingException {
        assertThat(RecordTitle.of(type + "/1", json.readTree(state), Words.ZH)).isEqualTo(chinese);
        assertThat(RecordTitle.of(type + "/1", json.readTree(state), Words.EN)).isEqualTo(english);
    }

    @Test
    void whatIsNotKnownIsARecord() {
        assertThat(RecordTitle.of("meteorite/1", MissingNode.getInstance(), Words.ZH))
                .isEqualTo("记录");
    }
}
