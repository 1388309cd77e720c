package dev.pinglu.rural.sown;

import static dev.pinglu.rural.sown.SownRecordFixture.aSownRecord;
import static dev.pinglu.rural.sown.SownRecordFixture.figures;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.pinglu.kit.testing.BadInput;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

@QuarkusTest
class SownRecordBadInputTest extends BadInput {
    private static final AtomicInteger NUMBER = new AtomicInteger();

    SownRecordBadInputTest() {
        super(
                SownRecordResource.PATH,
                SownRecordBadInputTest::anotherCrop,
                new Change("/figures", () -> figures("1000", "990", "495")),
                new Change("/transitions", () -> Map.of("to", "PROGRESS")));
    }

    static Stream<Body> badBodies() {
        return Stream.of(
                bad("json.unknown-field", "colour", 400, b -> b.put("colour", "red")),
                bad("json.wrong-type", "crop", 400, b -> b.put("crop", "CORN")),
                bad("field.not-null", "figures", 400, b -> b.remove("figures")),
                bad(
                        "sown.harvested",
                        "figures.harvestedMu",
                        422,
                        b -> figuresOf(b).put("harvestedMu", 10.01)),
                bad(
                        "sown.output",
                        "figures.outputTonnes",
                        422,
                        b -> figuresOf(b).put("outputTonnes", 1)),
                bad(
                        "sown.output",
                        "figures.outputTonnes",
                        422,
                        b -> figuresOf(b).put("harvestedMu", 0).put("outputTonnes", 1)),
                bad("field.positive", "figures.sownMu", 400, b -> figuresOf(b).put("sownMu", 0)),
                bad("field.digits", "figures.sownMu", 400, b -> figuresOf(b).put("sownMu", 1.234)),
                bad("division.unknown", "divisionCode", 422, b -> b.put("divisionCode", "140603208")),
                bad("sown.place", "divisionCode", 422, b -> b.put("divisionCode", "140603")));
    }

    static Stream<Query> badQueries() {
        return Stream.of(
                new Query("year", "MMXXII", "query.number"),
                new Query("season", "LATE", "query.choice"),
                new Query("crop", "CORN", "query.choice"),
                new Query("stage", "BEGUN", "query.choice"));
    }

    /** A place has each crop once; the crops go round, the places follow. */
    private static RegisterSown anotherCrop() {
        var crops = Crop.values();
        int number = NUMBER.getAndIncrement();
        return aSownRecord()
                .of(crops[number % crops.length])
                .in(String.valueOf(140603200 + number / crops.length))
                .with(figures("10", null, null))
                .described();
    }

    private static ObjectNode figuresOf(ObjectNode body) {
        return (ObjectNode) body.get("figures");
    }
}
