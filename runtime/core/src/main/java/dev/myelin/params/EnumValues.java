package dev.myelin.params;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * An enum whose constants have a value of their own in JSON, a text or a whole number: what {@code @JsonValue} says.
 * Immutable.
 *
 * @param <E> the enum
 */
public final class EnumValues<E extends Enum<E>> {

    private final boolean numeric;
    private final Map<String, E> constants;
    private final Map<E, String> texts;
    private final String[] known;

    private EnumValues(boolean numeric, Map<String, E> constants, Map<E, String> texts) {
        this.numeric = numeric;
        this.constants = constants;
        this.texts = texts;
        this.known = constants.keySet().toArray(String[]::new);
    }

    /**
     * The values of an enum.
     *
     * @param constants all of them, as {@code values()} gives them; at least one
     * @param value what a constant is in JSON: a String, or an Integer, Long, Short or Byte
     * @throws IllegalArgumentException when a constant's value is another thing, is of another kind than the first's, or
     *     is that of another constant
     */
    public static <E extends Enum<E>> EnumValues<E> of(E[] constants, Function<? super E, ?> value) {
        boolean numeric = !(value.apply(constants[0]) instanceof String);
        Map<String, E> byText = new LinkedHashMap<>();
        Map<E, String> texts = new EnumMap<>(constants[0].getDeclaringClass());
        for (E constant : constants) {
            Object json = value.apply(constant);
            boolean fits = numeric ? isWhole(json) : json instanceof String;
            if (!fits) {
                throw wrong(constant, json, "must be a text or a whole number, the same for all constants");
            }
            if (byText.putIfAbsent(json.toString(), constant) != null) {
                throw wrong(constant, json, "is that of another constant");
            }
            texts.put(constant, json.toString());
        }
        return new EnumValues<>(numeric, byText, texts);
    }

    private static boolean isWhole(@Nullable Object json) {
        return json instanceof Integer || json instanceof Long || json instanceof Short || json instanceof Byte;
    }

    private static IllegalArgumentException wrong(Enum<?> constant, @Nullable Object json, String why) {
        String name = constant.getDeclaringClass().getName() + "." + constant.name();
        return new IllegalArgumentException("the JSON value of " + name + " " + why + ", was " + json);
    }

    /** Reads the value at the reader's cursor; null as the stand-in. */
    public @Nullable E read(ParamsReader in) throws IOException {
        String text = numeric ? Long.toString(in.readLong()) : in.readString();
        E constant = constants.get(text);
        if (constant == null) {
            in.notKnown(text, known);
        }
        return in.fits() ? constant : null;
    }

    /** Reads the name of the field at the reader's cursor, as the key of a map; null as the stand-in. */
    public @Nullable E key(ParamsReader in, String name) {
        E constant = constants.get(in.key(name));
        if (constant == null) {
            in.keyNotOneOf(name, known);
        }
        return constant;
    }

    /** What a constant is in JSON, as text: the name of a field, for the key of a map. */
    public String text(E constant) {
        return Objects.requireNonNull(texts.get(constant));
    }

    /** Writes a constant's value. */
    public void write(E constant, JsonGenerator out) throws IOException {
        if (numeric) {
            out.writeNumber(Long.parseLong(text(constant)));
        } else {
            out.writeString(text(constant));
        }
    }
}
