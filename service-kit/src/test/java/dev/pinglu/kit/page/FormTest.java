package dev.pinglu.kit.page;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pinglu.kit.web.StrictJson;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FormTest {
    private enum Colour {
        RED,
        GREEN
    }

    @Test
    void fieldsAreNamedAsProblemsNameThem() {
        var form = Form.of(
                StrictJson.mapper(),
                Map.of(
                        "owner", Map.of("name", "示例公司"),
                        "capacity", List.of(Map.of("unit", "MW"), Map.of("unit", "吨")),
                        "totalFen", 30_002_750_000L),
                Words.ZH);

        assertThat(form.value("owner.name")).isEqualTo("示例公司");
        assertThat(form.value("capacity[1].unit")).isEqualTo("吨");
        assertThat(form.value("totalFen")).isEqualTo("30002.75");
        assertThat(form.value("nothing")).isEmpty();
    }

    @Test
    void whatIsKnownIsChosenAlready() {
        var form = Form.empty(Words.ZH).with("colour", "GREEN").choose("colour", "colour", Colour.values());

        assertThat(form.options("colour"))
                .extracting(Form.Option::value, Form.Option::chosen)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("RED", false),
                        org.assertj.core.groups.Tuple.tuple("GREEN", true));
    }

    @Test
    void anOrderThatIsAskedForIsChosenAndHasAWord() {
        var form = Form.empty(Words.ZH).with("sort", "-dueOn").sort("dueOn", "-dueOn");

        assertThat(form.options("sort")).extracting(Form.Option::chosen).containsExactly(false, true);
    }

    @Test
    void severalOfAFieldShareItsWord() {
        assertThat(Form.empty(Words.ZH).about("colour").label("colours[]")).isEqualTo("colours");
    }
}
