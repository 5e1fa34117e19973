package dev.myelin.params;

import static org.assertj.core.api.Assertions.assertThat;

import dev.myelin.params.ParamsReader.ValueReader;
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
    void fieldsThatRepeatOrThatNobodyKnowsAreGivenToo() {
        assertThat(
                        read(
                                "{\"a\": 1, \"x\": 2, \"a\": 3, \"a\": 4, \"inner\": {}, \"inner\": {\"y\": 6}, \"ab\": 7, \"\": 8}"))
                .containsExactly("a=1", "x=2", "a=3", "a=4", "inner.y=6", "ab=7", "=8");
    }

    @Test
    void eachObjectHasAnOrderOfItsOwn() {
        assertThat(read("{\"a\": 1, \"inner\": {\"a\": 2, \"inner\": {\"b\": 3}, \"b\": 4}, \"b\": 5}"))
                .containsExactly("a=1", "inner.a=2", "inner.inner.b=3", "inner.b=4", "b=5");
    }

    @Test
    void anObjectMayHaveNoNamesAtAll() {
        ValueReader<String> reader = in -> {
            FieldNames none = FieldNames.of();
            in.beginObject();
            StringBuilder all = new StringBuilder();
            for (String field = in.nextField(none); field != null; field = in.nextField(none)) {
                in.unknownField(none);
                all.append('<').append(field).append('>');
            }
            return all.toString();
        };
        assertThat(Reading.of("{}", reader).value()).isEmpty();
        assertThat(Reading.of("{\"\": 1, \"a\": 2}", reader).value()).isEqualTo("<><a>");
    }

    private static List<String> read(String json) {
        Reading<List<String>> reading = Reading.of(json, FieldNamesTest::fields);
        assertThat(reading.problems()).isEmpty();
        return List.copyOf(reading.value());
    }

    private static List<String> fields(ParamsReader in) throws IOException {
        List<String> fields = new ArrayList<>();
        in.beginObject();
        for (String field = in.nextField(NAMES); field != null; field = in.nextField(NAMES)) {
            if (field.equals("inner")) {
                fields(in).forEach(value -> fields.add("inner." + value));
            } else {
                fields.add(field + "=" + in.readInt());
            }
        }
        return fields;
    }
}
