package dev.myelin.processor.conformance;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import org.jspecify.annotations.Nullable;

/**
 * A value that must be refused.
 *
 * @param code the problem's code, {@link #worded} where the author has words for it
 * @param gap why the schema takes it; null where the schema refuses it too
 */
record Wrong(Doc value, String code, @Nullable SchemaGap gap) {

    /** What an author says of a problem. */
    static final String WORDS = "\u00bb$L\u00ab \"isn't\" %s\\";

    /** The kinds of JSON values, with some of each. Null is none of them: whoever uses a shape says whether it is taken. */
    enum Json {
        BOOLEAN,
        WHOLE,
        FRACTION,
        TEXT,
        ARRAY,
        OBJECT;

        private Stream<String> samples() {
            return switch (this) {
                case BOOLEAN -> Stream.of("true", "false");
                case WHOLE -> Stream.of("0", "-7");
                case FRACTION -> Stream.of("1.5", "-0.25e-2");
                case TEXT -> Stream.of("\"x\"", "\"\"", "\"7\"");
                case ARRAY -> Stream.of("[]", "[1]", "[[{}],null]");
                case OBJECT -> Stream.of("{}", "{\"a\":{\"b\":[1]}}");
            };
        }
    }

    /** The code of a problem that is told in the author's words. */
    static String worded(String code) {
        return code + ": " + WORDS;
    }

    static Wrong wrong(Object json, String code) {
        return new Wrong(Doc.scalar(json), code, null);
    }

    static Wrong wrong(Object json, String code, SchemaGap gap) {
        return new Wrong(Doc.scalar(json), code, gap);
    }

    /** Values of all kinds but those that a shape takes. */
    static Arbitrary<Wrong> otherThan(Json... taken) {
        Set<Json> others = EnumSet.allOf(Json.class);
        others.removeAll(List.of(taken));
        return Arbitraries.of(others.stream().flatMap(Json::samples).toList()).map(json -> wrong(json, "type"));
    }
}
