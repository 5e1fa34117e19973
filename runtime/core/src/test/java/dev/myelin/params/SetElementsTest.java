package dev.myelin.params;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** An element of a set that has problems is equal to no other, though its stand-in may be. */
class SetElementsTest {

    private static final FieldNames NAMES = FieldNames.of("name");

    private static Set<List<Integer>> lists(ParamsReader in) throws IOException {
        Set<List<Integer>> set = new LinkedHashSet<>();
        if (in.beginArray()) {
            while (in.nextElement()) {
                in.add(set, list(in));
            }
        }
        return set;
    }

    private static List<Integer> list(ParamsReader in) throws IOException {
        List<Integer> list = new ArrayList<>();
        if (in.beginArray()) {
            while (in.nextElement()) {
                list.add(in.readInt());
            }
        }
        return list;
    }

    private static Set<@Nullable Object> values(ParamsReader in) throws IOException {
        Set<@Nullable Object> set = new LinkedHashSet<>();
        if (in.beginArray()) {
            while (in.nextElement()) {
                in.add(set, in.readAny());
            }
        }
        return set;
    }

    private static Set<@Nullable Object> objects(ParamsReader in) throws IOException {
        Set<@Nullable Object> set = new LinkedHashSet<>();
        if (in.beginArray()) {
            while (in.nextElement()) {
                in.add(set, in.isNull() ? null : object(in));
            }
        }
        return set;
    }

    private static @Nullable Object object(ParamsReader in) throws IOException {
        if (in.beginObject()) {
            in.nextField();
            in.require(0, 0b1, NAMES);
        }
        return null;
    }

    @Test
    void arrays() {
        assertThat(Reading.of("[[0], [\"x\"], [\"y\"], [0]]", SetElementsTest::lists)
                        .problems())
                .containsExactly(
                        "/1/0 [type] must be a whole number, was \"x\"",
                        "/2/0 [type] must be a whole number, was \"y\"",
                        "/3 [duplicate] is there twice");
    }

    @Test
    void arraysOfAnyContentAfterAWrongElement() {
        assertThat(Reading.of("[[0], null, [1], [0]]", SetElementsTest::values).problems())
                .containsExactly("/1 [null] must be a value, was null", "/3 [duplicate] is there twice");
    }

    @Test
    void objectsThatLackAField() {
        assertThat(Reading.of("[null, {}, {}]", SetElementsTest::objects).problems())
                .containsExactly("/1/name [required] is required", "/2/name [required] is required");
    }
}
