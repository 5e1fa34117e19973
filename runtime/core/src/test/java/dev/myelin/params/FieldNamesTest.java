package dev.myelin.params;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Fields are met whatever their order, although the usual one is expected. */
class FieldNamesTest {

    private static final FieldNames NAMES = FieldNames.of("a", "b", "größe", "with \"quotes\"", "inner");

    @Test
    void fieldsComeInAnyOrderAndNumber() {
        assertThat(read("{\"a\": 1, \"b\": 2, \"größe\": 3, \"with \\\"quotes\\\"\": 4, \"inner\": {}}"))
                .containsExactly("a=1", "b=2", "größe=3", "with \"quotes\"=4");
        assertThat(read("{\"inner\": {\"a\": 1}, \"b\": 2, \"a\": 3}")).containsExactly("inner.a=1", "b=2", "a=3");
        assertThat(read("{\"b\": 1, \"gr\\u00f6\\u00dfe\": 2, \"\\u0061\": 3}"))
                .containsExactly("b=1", "größe=2", "a=3");
        assertThat(read("{ \"a\" : 1 ,\n\t\"b\"\n:2\n}")).containsExactly("a=1", "b=2");
        assertThat(read("{}")).isEmpty();
    }

    @Test
    void eachObjectHasAnOrderOfItsOwn() {
        assertThat(read("{\"a\": 1, \"inner\": {\"a\": 2, \"inner\": {\"b\": 3}, \"b\": 4}, \"b\": 5}"))
                .containsExactly("a=1", "inner.a=2", "inner.inner.b=3", "inner.b=4", "b=5");
    }

    @Test
    void fieldsThatRepeatAreProblems() {
        assertThat(problems(NAMES, "{\"a\": 1, \"a\": 3, \"inner\": {}, \"inner\": {\"b\": 6}, \"a\": 1}"))
                .containsExactly(
                        "/a [duplicate] is there twice",
                        "/inner [duplicate] is there twice",
                        "/a [duplicate] is there twice");
    }

    @Test
    void fieldsThatNobodyKnowsAreProblems() {
        assertThat(
                        problems(
                                NAMES,
                                "{\"iner\": [1, {\"a\": 2}], \"a\": 1, \"x y\": 2, \"b\": 3, \"\": 4, \"inner\": {\"\": 1}, \"\": {}}"))
                .containsExactly(
                        "/iner [unknown_field] unknown field; did you mean 'inner'?",
                        "/x y [unknown_field] unknown field",
                        "/ [unknown_field] unknown field",
                        "/inner/ [unknown_field] unknown field",
                        "/ [unknown_field] unknown field");
    }

    @Test
    void fieldsGoByOtherNamesToo() {
        FieldNames names = FieldNames.of("a", "b").alias(0, "x").alias(1, "z", "y");
        assertThat(problems(names, "{\"x\": 1, \"z\": 2}")).isEmpty();
        assertThat(problems(names, "{\"x\": 1, \"y\": 2, \"a\": 3, \"z\": 2}"))
                .containsExactly(
                        "/a [duplicate] is there twice ('a' and 'x' are the same)",
                        "/z [duplicate] is there twice ('b', 'z' and 'y' are the same)");
    }

    @Test
    void fieldsMayBePassedOver() {
        assertThat(problems(NAMES.ignoring("old", "older"), "{\"old\": [{}], \"a\": 1, \"older\": 2, \"olde\": 3}"))
                .containsExactly("/olde [unknown_field] unknown field");
        assertThat(problems(
                        NAMES.ignoringUnknown(),
                        "{\"old\": [{\"a\": 1e999}, \"\\ud800\"], \"a\": 1, \"olde\": 3, \"a\": 2}"))
                .containsExactly("/a [duplicate] is there twice");
    }

    @Test
    void anObjectMayHaveNoNamesAtAll() {
        assertThat(problems(FieldNames.of(), "{}")).isEmpty();
        assertThat(problems(FieldNames.of(), "{\"\": 1, \"a\": 2}"))
                .containsExactly("/ [unknown_field] unknown field", "/a [unknown_field] unknown field");
    }

    @Test
    void eachTextIsLookedAtForItsOwnEscapes() {
        FieldNames names = FieldNames.of("a", "b", "c");
        ParamsReader.ValueReader<String> reader = in -> {
            in.beginObject();
            StringBuilder all = new StringBuilder();
            for (int field = in.firstField(names); field >= 0; field = in.nextField(names, field)) {
                all.append(in.readString());
            }
            return all.toString();
        };
        assertThat(Reading.of("{\"a\": \"\\ud800\", \"b\": \"\\ud83d\\ude00\", \"c\": \"\\udc00\"}", reader)
                        .problems())
                .containsExactly(
                        "/a [unicode] must be Unicode text, has a lone surrogate",
                        "/c [unicode] must be Unicode text, has a lone surrogate");
        assertThat(Reading.of("{\"c\":\"\\ud800\",\"b\":\"\\ud800\",\"a\":\"x\\uDFFF\"}", reader)
                        .problems())
                .as("the other way of finding fields")
                .hasSize(3);
    }

    private static List<String> read(String json) {
        Reading<List<String>> reading = Reading.of(json, in -> fields(in, NAMES));
        assertThat(reading.problems()).isEmpty();
        assertThat(reading.atEnd()).isTrue();
        return List.copyOf(reading.value());
    }

    private static List<String> problems(FieldNames names, String json) {
        Reading<List<String>> reading = Reading.of(json, in -> fields(in, names));
        assertThat(reading.atEnd()).isTrue();
        return reading.problems();
    }

    private static List<String> fields(ParamsReader in, FieldNames names) throws IOException {
        List<String> fields = new ArrayList<>();
        in.beginObject();
        long seen = 0;
        for (int field = in.firstField(names); field >= 0; field = in.nextField(names, field)) {
            seen = in.mark(seen, names, field);
            String name = names.all().get(field);
            if (name.equals("inner")) {
                fields(in, names).forEach(value -> fields.add("inner." + value));
            } else {
                fields.add(name + "=" + in.readInt());
            }
        }
        return fields;
    }
}
