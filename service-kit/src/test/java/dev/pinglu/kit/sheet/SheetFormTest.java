package dev.pinglu.kit.sheet;

import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class SheetFormTest {
    private static final SheetForm FORM = new SheetForm(
            "台账",
            List.of(
                    Column.of("编号", "number", Formats.text()).mandatory(),
                    Column.of("名称", "names.full", Formats.text()).alsoNamed("title"),
                    Column.of("金额", "amountFen", Formats.money()).mandatory().addedUp(),
                    Column.of("面积", "areaMu", Formats.areaMu()).addedUp(),
                    Column.of("日期", "on", Formats.day())));

    static Stream<Arguments> encodings() {
        return Stream.of(
                Arguments.of(UTF_8, ""),
                Arguments.of(UTF_8, "\uFEFF"),
                Arguments.of(Charset.forName("GB18030"), ""),
                Arguments.of(UTF_16, ""));
    }

    @ParameterizedTest
    @MethodSource("encodings")
    void textIsReadInWhateverItWasSaved(Charset charset, String mark) {
        // When
        var sheet = FORM.read((mark + "编号,名称,金额(元)\nA1,井坪镇,5\n").getBytes(charset));
        // Then
        assertThat(sheet.findings()).isEmpty();
        assertThat(sheet.rows().get(0).content().at("/names/full").asText()).isEqualTo("井坪镇");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "编号,名称,金额（万元）",
                " 编 号 ,*名称*,金额\u3000【万元】",
                "NUMBER,Title,amountFen(万元)",
                "编号,名称,金额/万元",
                "编号\t名称\t金额(万元)",
                "某区台账,,\n编号,名称,\"金额\n(万元)\"",
                "某区台账,,\n填报单位：某局,,单位：万元\n,,\n编号,名称,金额",
                "某区台账  金额单位:万元、亩,,\n编号,名称,金额"
            })
    void theHeaderIsFoundAndItsUnitCounts(String header) {
        // When
        var sheet = read(header + "\nA1;井坪镇;1,5\n".replace(',', '.').replace(';', header.contains("\t") ? '\t' : ','));
        // Then
        assertThat(sheet.findings()).isEmpty();
        assertThat(amount(sheet, 0)).isEqualTo(1_500_000);
    }

    @ParameterizedTest
    @ValueSource(strings = {"编号,名称,金额", "编号,名称,金额(美元)", "单位：某局,,\n编号,名称,金额"})
    void anAmountWithoutAUnitIsRefused(String header) {
        // When
        var sheet = read(header + "\nA1,井坪镇,1\n");
        // Then
        assertThat(sheet.findings()).extracting(Finding::rule).containsExactly("sheet.unit");
    }

    @Test
    void columnsAreMissedFoundTwiceOrIgnored() {
        // When
        var sheet = read("编号,名称,名称,日期,联系电话,序号,备注\nA1,甲,乙,2022-10-20,1,1,1\n");
        // Then
        assertThat(sheet.unknownHeaders()).containsExactly("联系电话");
        assertThat(sheet.findings())
                .extracting(Finding::rule)
                .containsExactly("sheet.column.twice", "sheet.column.missing");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "A1,,1\nA2,,2\n合计,,3\n",
                "合  计,,3\nA1,,1\nA2,,2\n",
                "一、甲类,,\nA1,,1\n小计,,1\n,,\n二、乙类,,\nA2,,2\n小计：,,2\n总计(2个),,3\n",
                "小计,,1\nA1,,1\n小计,,2\nA2,,2\n合计,,3\n",
                "合计,,3\n小计,,1\nA1,,1\n小计,,2\nA2,,2\n",
                "A1,,1\nA2,,2\n合计,,—\n注：单位为万元,,\n填表人：某,,\n"
            })
    void totalsAreRecognisedAndNotImported(String rows) {
        // When
        var sheet = read("编号,名称,金额(万元)\n" + rows);
        // Then
        assertThat(sheet.findings()).isEmpty();
        assertThat(sheet.rows()).hasSize(2);
        assertThat(sheet.totals()).isPositive();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "A1,,1\nA2,,2\n合计,,4\n",
                "合计,,4\nA1,,1\nA2,,2\n",
                "A1,,1\n小计,,2\nA2,,2\n小计,,2\n合计,,3\n",
                "小计,,1\nA1,,1\n小计,,3\nA2,,2\n",
                "A1,,1\nA2,,2\n合计,,三\n"
            })
    void aTotalThatDiffersIsAnErrorOfItsRow(String rows) {
        // When
        var sheet = read("编号,名称,金额(万元)\n" + rows);
        // Then
        assertThat(sheet.findings()).hasSize(1);
        assertThat(sheet.findings().get(0).cell()).startsWith("C");
    }

    @Test
    void aFindingNamesTheCellAsTheSpreadsheetDoes() {
        // When
        var sheet = read("台账,,\n,,\n编号,名称,金额(万元)\n\nA1,,x\n,甲,1\n");
        // Then
        assertThat(sheet.findings()).extracting(Finding::cell).containsExactly("C5", "A6");
        assertThat(sheet.findings()).extracting(Finding::rule).containsExactly("cell.number", "cell.required");
    }

    @ParameterizedTest
    @EnumSource(SheetFormat.class)
    void whatIsWrittenIsReadAgain(SheetFormat format) {
        // Given
        var record = JsonNodeFactory.instance.objectNode().put("number", "007");
        record.putObject("names").put("full", "=1+1");
        record.put("amountFen", 123_456_789L)
                .put("areaMu", new java.math.BigDecimal("1.5"))
                .put("on", "2022-10-20");
        var other = record.deepCopy().put("number", "'-8");
        // When
        var sheet = FORM.read(FORM.write(format, List.<JsonNode>of(record, other)));
        // Then
        assertThat(sheet.findings()).isEmpty();
        assertThat(sheet.rows())
                .extracting(row -> row.content().toString())
                .containsExactly(record.toString(), other.toString());
    }

    @Test
    void noTextIsAFormulaInCsv() {
        // Given
        var record =
                JsonNodeFactory.instance.objectNode().put("number", "@SUM(1)").put("amountFen", -100L);
        record.putObject("names").put("full", "=cmd|' /C calc'!A0");
        // When
        var text = new String(FORM.write(SheetFormat.CSV, List.of(record)), UTF_8);
        // Then
        assertThat(text).startsWith("\uFEFF编号").contains("'@SUM(1),'=cmd|' /C calc'!A0,-0.0001,");
    }

    @ParameterizedTest
    @EnumSource(SheetFormat.class)
    void errorsStandBesideTheirRowsAndTheSheetIsReadAgain(SheetFormat format) {
        // Given
        var record = JsonNodeFactory.instance.objectNode().put("number", "A1").put("amountFen", 100L);
        var content = FORM.write(format, List.of(record, record));
        var sheet = FORM.read(content);
        var findings = List.of(
                sheet.finding(3, "amountFen", "rule", "太大"),
                Finding.ofRow(3, "rule", "重复"),
                Finding.ofSheet("rule", "不完整"));
        // When
        var told = FORM.errors(content, findings).write();
        // Then
        var errors = FORM.read(told);
        var lines = SheetFile.open(told).get(0).lines();
        assertThat(errors.unknownHeaders()).isEmpty();
        assertThat(lines.get(2).cells()).extracting(Cell::text).contains("金额(万元)：太大；重复");
        assertThat(lines.get(0).cells()).extracting(Cell::text).contains("错误：不完整");
        assertThat(errors.rows()).hasSize(2);
    }

    @Test
    void aBombIsRefusedBeforeItIsUnpacked() throws IOException {
        // Given
        var bomb = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bomb)) {
            zip.putNextEntry(new ZipEntry("xl/worksheets/sheet1.xml"));
            var zeros = new byte[1024 * 1024];
            for (int i = 0; i < 70; i++) {
                zip.write(zeros);
            }
        }
        // When
        var thrown = assertThatThrownBy(() -> FORM.read(bomb.toByteArray()));
        // Then
        thrown.isInstanceOf(UnreadableSheet.class).hasMessageContaining("64MB");
    }

    static Stream<byte[]> noSheets() {
        return Stream.of(
                new byte[0],
                new byte[] {0x50, 0x4B, 0x03, 0x04, 1, 2, 3},
                new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 1},
                new byte[] {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF, (byte) 0xE0},
                "no header here".getBytes(UTF_8),
                ("编号,名称,金额(元)\n" + "A,,1\n".repeat(20_001)).getBytes(UTF_8),
                ("编号,名称,金额(元)" + ",".repeat(200)).getBytes(UTF_8));
    }

    @ParameterizedTest
    @MethodSource("noSheets")
    void whatIsNoSheetOrTooLargeIsRefused(byte[] content) {
        assertThatThrownBy(() -> FORM.read(content)).isInstanceOf(UnreadableSheet.class);
    }

    private static FilledSheet read(String csv) {
        return FORM.read(csv.getBytes(UTF_8));
    }

    private static long amount(FilledSheet sheet, int row) {
        return sheet.rows().get(row).content().path("amountFen").asLong();
    }
}
