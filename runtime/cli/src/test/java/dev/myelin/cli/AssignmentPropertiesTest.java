package dev.myelin.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.myelin.json.FreeForm;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;

class AssignmentPropertiesTest {

    /** Setting a value in the text of a document is setting it in the map that the text stands for. */
    @Property
    void equalsSettingItInAMap(
            @ForAll("objects") Map<String, Object> object,
            @ForAll("paths") List<String> path,
            @ForAll("values") Object value)
            throws IOException {
        ByteArrayOutputStream document = new ByteArrayOutputStream();
        JsonText.write(document, false, out -> FreeForm.write(object, out));
        ByteArrayOutputStream json = new ByteArrayOutputStream();
        JsonText.write(json, false, out -> FreeForm.write(value, out));
        Map<String, Object> expected = put(object, path, value);

        Assignment assignment = Assignment.parse(String.join(".", path) + "=" + json);

        if (expected == null) {
            assertThatThrownBy(() -> assignment.applyTo(document.toByteArray())).isInstanceOf(Refusal.class);
        } else {
            assertThat(FreeForm.readObject(assignment.applyTo(document.toByteArray())))
                    .isEqualTo(expected);
        }
    }

    /** Null where something on the way is no object. */
    private static @Nullable Map<String, Object> put(Map<String, Object> object, List<String> path, Object value) {
        Map<String, Object> copy = new LinkedHashMap<>(object);
        if (path.size() == 1) {
            copy.put(path.get(0), value);
            return copy;
        }
        if (!(copy.getOrDefault(path.get(0), Map.of()) instanceof Map<?, ?> inner)) {
            return null;
        }
        Map<String, Object> fields = new LinkedHashMap<>();
        inner.forEach((name, field) -> fields.put(String.valueOf(name), field));
        Map<String, Object> changed = put(fields, path.subList(1, path.size()), value);
        if (changed != null) {
            copy.put(path.get(0), changed);
        }
        return changed == null ? null : copy;
    }

    /** Few names, so that paths often meet what is there. */
    private static Arbitrary<String> names() {
        return Arbitraries.of("a", "b", "\u00e4 \"");
    }

    @Provide
    Arbitrary<List<String>> paths() {
        return names().list().ofMinSize(1).ofMaxSize(4);
    }

    @Provide
    Arbitrary<Object> values() {
        return values(2);
    }

    @Provide
    Arbitrary<Map<String, Object>> objects() {
        return Arbitraries.maps(names(), values(3)).ofMaxSize(3);
    }

    private static Arbitrary<Object> values(int depth) {
        Arbitrary<Object> scalars = Arbitraries.oneOf(
                Arbitraries.strings().ofMaxLength(5).map(text -> text.replaceAll("\\p{Cs}|\uFFFD", "")),
                Arbitraries.integers(),
                Arbitraries.of(true, false, 0.5, -1e300));
        return depth == 0
                ? scalars
                : Arbitraries.oneOf(
                        scalars,
                        values(depth - 1).list().ofMaxSize(3),
                        Arbitraries.maps(names(), values(depth - 1)).ofMaxSize(3));
    }
}
