package dev.myelin.params;

import static dev.myelin.params.SealedTypesTest.Shape.NONE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import dev.myelin.json.DocumentFactory;
import dev.myelin.json.DocumentParser;
import dev.myelin.json.Json;
import dev.myelin.json.JsonLimits;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Sealed types, told apart by a field that may stand anywhere in the object. */
class SealedTypesTest {

    sealed interface Shape {
        Shape NONE = new Circle(0);
    }

    record Circle(int radius) implements Shape {}

    record Frame(@Nullable Shape inner) implements Shape {}

    private static final String[] SHAPE = {"circle", "frame"};
    private static final FieldNames CIRCLE = FieldNames.of("type", "radius");
    private static final FieldNames FRAME = FieldNames.of("type", "inner");

    /** As the processor generates it. */
    static @Nullable Shape readShape(ParamsReader in) throws IOException {
        String type = in.discriminator("type", SHAPE);
        return type == null
                ? null
                : switch (type) {
                    case "circle" -> readCircle(in);
                    default -> readFrame(in);
                };
    }

    private static Shape readCircle(ParamsReader in) throws IOException {
        in.beginObject();
        long seen = 0;
        int radius = 0;
        for (int field = in.firstField(CIRCLE); field >= 0; field = in.nextField(CIRCLE, field)) {
            seen = in.mark(seen, CIRCLE, field);
            switch (field) {
                case 0 -> in.tag("circle");
                case 1 -> radius = in.readInt();
            }
        }
        in.require(seen, 0b10, CIRCLE);
        return new Circle(radius);
    }

    private static Shape readFrame(ParamsReader in) throws IOException {
        in.beginObject();
        long seen = 0;
        Shape inner = null;
        for (int field = in.firstField(FRAME); field >= 0; field = in.nextField(FRAME, field)) {
            seen = in.mark(seen, FRAME, field);
            switch (field) {
                case 0 -> in.tag("frame");
                case 1 -> inner = in.isNull() ? null : readShape(in);
            }
        }
        return new Frame(inner);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"type\": \"circle\", \"radius\": 2}",
                "{\"radius\": 2, \"type\": \"circle\"}",
                "{\"radius\": 2, \"t\\u0079pe\": \"\\u0063ircle\"}"
            })
    void areReadWhereverTheTagStands(String json) {
        Reading<Shape> reading = Reading.of(json, SealedTypesTest::readShape);
        assertThat(reading.problems()).isEmpty();
        assertThat(reading.value()).isEqualTo(new Circle(2));
        assertThat(reading.atEnd()).isTrue();
    }

    @Test
    void areReadInsideOneAnother() {
        String json = "{\"inner\": {\"x\": [{\"type\": 1}], \"inner\": {\"radius\": 2, \"type\": \"circle\"},"
                + " \"type\": \"frame\"}, \"type\": \"frame\"}";
        Reading<Shape> reading = Reading.of(json, SealedTypesTest::readShape);
        assertThat(reading.value()).isEqualTo(new Frame(new Frame(new Circle(2))));
        assertThat(reading.problems()).containsExactly("/inner/x [unknown_field] unknown field");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "7 | /inner [type] must be an object, was 7",
                "[] | /inner [type] must be an object, was an array",
                "{} | /inner/type [required] is required",
                "{\"x\": {\"type\": \"circle\"}} | /inner/type [required] is required",
                "{\"x\": 1, \"type\": 5} | /inner/type [type] must be a string, was 5",
                "{\"type\": {\"a\": 1}} | /inner/type [type] must be a string, was an object",
                "{\"type\": null} | /inner/type [null] must be a string, was null",
                "{\"type\": \"circel\", \"x\": [1]} | /inner/type [enum] must be one of circle, frame, was \"circel\"; did you"
                        + " mean 'circle'?",
                "{\"type\": \"circle\", \"radius\": 1, \"type\": \"circle\"} | /inner/type [duplicate] is there twice"
            })
    void withoutAGoodTagAreSkipped(String inner, String problem) {
        Reading<Shape> reading =
                Reading.of("{\"inner\": " + inner + ", \"type\": \"frame\"}", SealedTypesTest::readShape);
        assertThat(reading.problems()).containsExactly(problem);
        assertThat(reading.atEnd()).isTrue();
    }

    @Test
    void suggestTheNearestName() {
        assertThat(Reading.of("{\"type\": \"circel\"}", SealedTypesTest::readShape)
                        .noted())
                .singleElement()
                .satisfies(problem -> {
                    assertThat(problem.value()).isEqualTo("circel");
                    assertThat(problem.suggestion()).isEqualTo("circle");
                });
    }

    @Test
    void thatAreLeftOutLackTheirTag() {
        assertThat(Reading.of("{}", in -> {
                            in.beginObject();
                            in.nextField();
                            Shape shape = in.readAbsent("a/b", SealedTypesTest::readShape);
                            return shape == null ? NONE : shape;
                        })
                        .problems())
                .containsExactly("/a~1b/type [required] is required");
    }

    @Test
    void thatAreMalformedSayWhere() {
        assertThatThrownBy(() -> parse("[1,\n {\"a\": tru, \"type\": \"circle\"}]", JsonLimits.DEFAULT))
                .isInstanceOfSatisfying(
                        JsonParseException.class,
                        e -> assertThat(Json.describe(e)).endsWith(", at line 2, column 8"));
    }

    @Test
    void keepTheLimitsInTheLookAhead() {
        JsonLimits limits = JsonLimits.DEFAULT.withDepth(5).withStringLength(10);
        assertThatThrownBy(() -> parse("[1, {\"a\": [[[[[1]]]]], \"type\": \"circle\"}]", limits))
                .isInstanceOf(StreamConstraintsException.class);
        assertThatThrownBy(() -> parse("[1, {\"type\": \"12345678901\"}]", limits))
                .isInstanceOf(StreamConstraintsException.class);
    }

    /** The second element of an array is the shape. */
    private static void parse(String json, JsonLimits limits) throws IOException {
        DocumentFactory factory = Json.factory(limits);
        try (DocumentParser parser = factory.createParser(json.getBytes(UTF_8))) {
            parser.nextToken();
            ParamsReader in = new ParamsReader(parser, new Problems());
            in.beginArray();
            in.nextElement();
            in.nextElement();
            readShape(in);
        }
    }
}
