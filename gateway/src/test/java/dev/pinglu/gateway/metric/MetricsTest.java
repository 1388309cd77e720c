package dev.pinglu.gateway.metric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.pinglu.gateway.metric.Contribution.Standing;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MetricsTest {
    private static final String TYPE = "dev.pinglu.test.farm.state.v1";
    private static final String SCHEMA = """
            {"type": "object", "required": ["name", "areaMu", "fields", "removed"], "properties": {
              "name": {"type": "string"}, "areaMu": {"type": "number"}, "removed": {"type": "boolean"},
              "since": {"type": "string"}, "persons": {"type": "integer"},
              "owner": {"$ref": "#/$defs/owner"},
              "fields": {"type": "array", "items": {"type": "object", "required": ["year", "crop", "sownMu"],
                "properties": {"year": {"type": "integer"}, "crop": {"type": "string"},
                               "sownMu": {"type": "number"}, "soldFen": {"type": "integer"}}}}},
             "$defs": {"owner": {"type": "object", "properties": {"code": {"type": "string"}}, "required": ["code"]}}}""";
    private static final String HEAD = """
            - id: farms.sown
              name: {zh: 播种面积, en: Area sown}
              domain: rural
              definition: {zh: 面积, en: Area}
              unit: MU
              kind: stock
              entity: dev.pinglu.test.farm.state.v1
            """;
    private static final String WHOLE = HEAD + """
              value: '1'
              version: 2
              scale: {zh: {per: "10", decimals: 1, suffix: 亩}}
              target: "80"
              direction: down
              public: false
              suppressBelow: 3
              unknownWhenNone: true
            """;
    private static final String RATE = """
            - id: farms.rate
              name: {zh: 率, en: Rate}
              domain: rural
              definition: {zh: 率, en: Rate}
              unit: RATIO
              kind: rate
              numerator: farms.sown
              denominator: farms.gone
            """;

    @Test
    void itemsOfOneYearAndCropAreAddedUp() throws JsonProcessingException {
        var metrics = metrics(HEAD + """
              each: data.fields
              value: item.sownMu
              period: item.year
              by: {crop: item.crop}
            """);

        var contributions = metrics.contributions(TYPE, json("""
                    {"name": "A", "areaMu": 9, "removed": false, "fields": [
                      {"year": 2022, "crop": "OATS", "sownMu": 1.5}, {"year": 2022, "crop": "OATS", "sownMu": 2},
                      {"year": 2022, "crop": "BUCKWHEAT", "sownMu": 4}, {"year": 2021, "crop": "OATS", "sownMu": 8}]}"""), "140603100");

        assertThat(contributions)
                .extracting(c -> c.period().text()
                        + c.keys()
                        + c.value().stripTrailingZeros().toPlainString())
                .containsExactlyInAnyOrder("2022[crop=OATS]3.5", "2022[crop=BUCKWHEAT]4", "2021[crop=OATS]8");
    }

    @Test
    void aRemovedRecordContributesNothing() throws JsonProcessingException {
        var metrics = metrics(HEAD + "  value: data.areaMu\n");

        var contributions = metrics.contributions(
                TYPE, json("{\"name\": \"A\", \"areaMu\": 9, \"removed\": true, \"fields\": []}"), "140603100");

        assertThat(contributions).isEmpty();
    }

    @Test
    void anAbsentArrayCountsAsEmpty() throws JsonProcessingException {
        var metrics = metrics(HEAD + "  each: data.fields\n  value: item.sownMu\n");

        var contributions =
                metrics.contributions(TYPE, json("{\"name\": \"A\", \"areaMu\": 9, \"removed\": false}"), "140603100");

        assertThat(contributions).isEmpty();
    }

    @Test
    void aFailingExpressionIsCountedAsUnevaluated() throws JsonProcessingException {
        var metrics = metrics(HEAD + "  value: data.areaMu\n");

        var contributions = metrics.contributions(
                TYPE, json("{\"name\": \"A\", \"areaMu\": \"much\", \"removed\": false}"), "140603100");

        assertThat(contributions)
                .singleElement()
                .satisfies(one -> assertThat(one.standing()).isEqualTo(Standing.UNEVALUATED))
                .satisfies(one -> assertThat(one.value()).isEqualByComparingTo(BigDecimal.ZERO))
                .satisfies(one -> assertThat(one.reason()).isNotBlank());
    }

    @Test
    void aSuppressedValueIsKeptAsSuchWithoutBeingRead() throws JsonProcessingException {
        var metrics = metrics(HEAD + "  suppressed: \"!has(data.persons)\"\n  value: data.persons\n");

        var contributions =
                metrics.contributions(TYPE, json("{\"name\": \"A\", \"areaMu\": 9, \"removed\": false}"), "140603100");

        assertThat(contributions).extracting(Contribution::standing).containsExactly(Standing.SUPPRESSED);
    }

    @Test
    void anUnknownFieldKeepsTheGatewayFromStarting() {
        assertThatThrownBy(() -> metrics(HEAD + "  value: data.size\n"))
                .isInstanceOf(MetricFileException.class)
                .hasMessageStartingWith("test.yaml:8: value:")
                .hasMessageContaining("size");
    }

    @Test
    void anUnguardedOptionalFieldKeepsTheGatewayFromStarting() {
        assertThatThrownBy(() -> metrics(HEAD + "  value: data.persons\n"))
                .hasMessageStartingWith("test.yaml:8: value: data.persons may be absent");
    }

    @Test
    void anOptionalFieldOfAnItemIsNoticedInsideAMacro() {
        assertThatThrownBy(() -> metrics(HEAD + "  when: data.fields.exists(f, f.soldFen > 0)\n  value: '1'\n"))
                .hasMessageContaining("f.soldFen may be absent");
    }

    @Test
    void guardsInTheSameExpressionOrInWhenAreUnderstood() {
        metrics(HEAD
                + "  when: has(data.owner) && data.owner.code != ''\n  value: 'has(data.persons) ? data.persons : 0'\n"
                + "  by: {owner: data.owner.code}\n");
        metrics(HEAD + "  when: '!has(data.persons) || data.persons > 3'\n  value: '1'\n");
        metrics(HEAD + "  when: 'data.fields.exists(f, has(f.soldFen) && f.soldFen > 0)'\n  value: '1'\n");
    }

    @Test
    void aConditionThatIsNoTruthValueKeepsTheGatewayFromStarting() {
        assertThatThrownBy(() -> metrics(HEAD + "  when: data.areaMu\n  value: '1'\n"))
                .hasMessageStartingWith("test.yaml:8: when: must not be of type");
    }

    @Test
    void anIdThatStandsTwiceKeepsTheGatewayFromStarting() {
        var twice = HEAD + "  value: '1'\n" + HEAD + "  value: '1'\n";

        assertThatThrownBy(() -> metrics(twice)).hasMessage("test.yaml:9: id: farms.sown is defined twice");
    }

    @Test
    void aMisspeltFieldKeepsTheGatewayFromStarting() {
        assertThatThrownBy(() -> metrics(HEAD + "  valeu: '1'\n"))
                .hasMessage("test.yaml:8: there is no field valeu here");
    }

    @Test
    void aDefinitionIsReadAsItStands() {
        assertThat(metrics(WHOLE).find("farms.sown"))
                .hasValueSatisfying(metric -> assertThat(metric)
                        .returns(2, Metric::version)
                        .returns(true, Metric::lessIsBetter)
                        .returns(false, Metric::isPublic)
                        .returns(3, Metric::suppressBelow)
                        .returns(true, Metric::unknownWhenNone)
                        .returns("2.5亩", one -> one.zh().show(BigDecimal.valueOf(25)))
                        .returns(Optional.of(BigDecimal.valueOf(80)), Metric::target));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            播种面积, en: Area sown | 播种面积, en: Area sown, ja: 面積 | test.yaml:2: there is no field ja here
            en: Area sown         | en: ''                  | test.yaml:2: field en is missing
            {zh: 播种面积, en: Area sown} | 播种面积           | test.yaml:2: name: expected fields with values
            {zh: 面积, en: Area}   | {cn: 面积, en: Area}     | test.yaml:4: there is no field cn here
            unit: MU              | unit: ACRE              | test.yaml:5: unit: expected one of
            version: 2            | version: 0              | test.yaml:9: version: expected a whole number of at least 1, found 0
            scale: {zh:           | scale: {cn:             | test.yaml:10: there is no field cn here
            suffix: 亩             | unit: 亩                | test.yaml:10: there is no field unit here
            per: "10"             | per: 1万                | test.yaml:10: per: expected a number, found 1万
            per: "10"             | per: "0"                | test.yaml:10: per: expected a number above 0, found 0
            per: "10"             | per: "-10"              | test.yaml:10: per: expected a number above 0, found -10
            decimals: 1           | decimals: -1            | test.yaml:10: decimals: expected a whole number of at least 0, found -1
            target: "80"          | target: 80%             | test.yaml:11: target: expected a number, found 80%
            direction: down       | direction: less         | test.yaml:12: direction: expected one of [UP, DOWN], found less
            public: false         | public: no              | test.yaml:13: public: expected true or false, found no
            public: false         | public:                 | test.yaml:13: public: expected true or false, found
            suppressBelow: 3      | suppressBelow: -3       | test.yaml:14: suppressBelow: expected a whole number of at least 0, found -3
            suppressBelow: 3      | suppressBelow: three    | test.yaml:14: suppressBelow: expected a whole number of at least 0, found three
            unknownWhenNone: true | unknownWhenNone: yes    | test.yaml:15: unknownWhenNone: expected true or false, found yes
            value: '1'            | [value]: '1'            | test.yaml:8: expected the name of a field
            target: "80"          | numerator: farms.all    | test.yaml:11: numerator: only a rate takes it
            """)
    void aFieldThatCannotBeKeepsTheGatewayFromStarting(String field, String wrong, String message) {
        assertThatThrownBy(() -> metrics(WHOLE.replace(field, wrong)))
                .isInstanceOf(MetricFileException.class)
                .hasMessageStartingWith(message);
    }

    @Test
    void aRateTakesNothingThatOnlyContributionsHave() {
        assertThatThrownBy(() -> metrics(RATE + "  suppressBelow: 3\n"))
                .hasMessage("test.yaml:9: suppressBelow: a rate takes numerator and denominator only");
    }

    @Test
    void aTypeWithoutSchemaKeepsTheGatewayFromStarting() {
        assertThatThrownBy(() -> metrics(HEAD.replace("farm.state", "barn.state") + "  value: '1'\n"))
                .hasMessageContaining("there is no event type dev.pinglu.test.barn.state.v1");
    }

    @Test
    void aRateOfAnUnknownMetricKeepsTheGatewayFromStarting() {
        assertThatThrownBy(() -> metrics(HEAD + "  value: '1'\n" + RATE))
                .hasMessage("test.yaml:16: denominator: expected a stock or a flow, found farms.gone");
    }

    @Test
    void aPlanOfAnotherUnitKeepsTheGatewayFromStarting() {
        assertThatThrownBy(() -> metrics(HEAD + "  value: '1'\n  plan: farms.planned\n"
                        + HEAD.replace("farms.sown", "farms.planned").replace("MU", "TONNE") + "  value: '1'\n"))
                .hasMessage(
                        "test.yaml:9: plan: expected a metric in MU without a plan of its own, found farms.planned");
    }

    @Test
    void plansInACircleKeepTheGatewayFromStarting() {
        assertThatThrownBy(() -> metrics(HEAD + "  value: '1'\n  plan: farms.sown\n"))
                .hasMessageStartingWith("test.yaml:9: plan:");
    }

    private static Metrics metrics(String yaml) {
        return new Metrics(MetricFiles.read("test.yaml", yaml), type -> type.equals(TYPE) ? schema() : null, yaml);
    }

    private static JsonNode schema() {
        try {
            return json(SCHEMA);
        } catch (JsonProcessingException wrong) {
            throw new IllegalStateException(wrong);
        }
    }

    private static JsonNode json(String text) throws JsonProcessingException {
        return new ObjectMapper().readTree(text);
    }

    @Test
    void theDefinitionsTellTheirDimensions() {
        var metrics = metrics(HEAD + "  value: '1'\n  by: {name: data.name}\n");

        assertThat(metrics.find("farms.sown"))
                .hasValueSatisfying(metric -> assertThat(metric.dimensions()).isEqualTo(List.of("name")));
    }
}
