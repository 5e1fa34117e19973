package dev.myelin.processor.conformance;

import static dev.myelin.processor.conformance.Wrong.otherThan;
import static dev.myelin.processor.conformance.Wrong.wrong;

import dev.myelin.json.Json;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;

/** Shapes that are strings in JSON, and those that are nearly so. */
final class Texts {

    private static final Arbitrary<Wrong> NOT_TEXT = otherThan(Wrong.Json.TEXT);

    private static final Arbitrary<Wrong> NOT_UNICODE = Arbitraries.of(
                    "\"\\ud800\"", "\"a\\uDC00b\"", "\"\\udbff\\ud800\"")
            .map(json -> wrong(json, "unicode", SchemaGap.LONE_SURROGATE));

    static final LeafShape STRING = LeafShape.of("String", spelt(strings()), Arbitraries.oneOf(NOT_TEXT, NOT_UNICODE))
            .byDefault("x y", "\"x y\"");

    static final LeafShape CHAR = LeafShape.of(
                    "char",
                    spelt(Arbitraries.chars()
                            .filter(c -> !Character.isSurrogate(c))
                            .map(String::valueOf)),
                    Arbitraries.oneOf(
                            NOT_TEXT,
                            Arbitraries.of("\"\"", "\"ab\"").map(json -> wrong(json, "type")),
                            Arbitraries.of(Doc.escaped("\ud83d\ude00"))
                                    .map(json -> wrong(json, "type", SchemaGap.LENGTH))))
            .as("char", "Character")
            .byDefault("x", "\"x\"");

    static final LeafShape BOOLEAN = LeafShape.of(
                    "boolean", Arbitraries.of("true", "false"), otherThan(Wrong.Json.BOOLEAN))
            .as("boolean", "Boolean")
            .byDefault("true", "true");

    static final LeafShape MODEL_ID = LeafShape.of(
                    "ModelId",
                    Arbitraries.oneOf(
                            Numbers.longs(Long.MIN_VALUE, Long.MAX_VALUE),
                            Arbitraries.of("7", "0", "\"7\"", "\"007\"", "\"bert base\"", "\"m.1\"", "\"\u00e9\"")),
                    Arbitraries.oneOf(
                            otherThan(Wrong.Json.WHOLE, Wrong.Json.TEXT),
                            Arbitraries.of("1.0", "1e2").map(json -> wrong(json, "type", SchemaGap.SPELLING)),
                            Arbitraries.of("9223372036854775808").map(json -> wrong(json, "range", SchemaGap.RANGE)),
                            Arbitraries.of(
                                            "\"\"",
                                            "\" \"",
                                            "\"a/b\"",
                                            "\"..\"",
                                            "\"\\u0000\"",
                                            Doc.quoted("m".repeat(201)))
                                    .map(json -> wrong(json, "invalid", SchemaGap.MODEL_ID))))
            .byDefault("7", "7");

    private Texts() {}

    /** {@code String} with {@code @NotBlank}. */
    static LeafShape notBlank() {
        return constrained(
                "@NotBlank",
                spelt(strings().map(text -> text + "x")),
                Arbitraries.of("\"\"", "\"  \"", "\"\\t\\n\"").map(json -> wrong(json, "not_blank")));
    }

    /** {@code String} with {@code @NotEmpty}. */
    static LeafShape notEmpty() {
        return constrained(
                "@NotEmpty",
                spelt(strings().map(text -> " " + text)),
                Arbitraries.of("\"\"").map(json -> wrong(json, "size")));
    }

    /** {@code String} with {@code @Size}. */
    static LeafShape sized(Random random) {
        int least = random.nextInt(3);
        int most = least + random.nextInt(3);
        Arbitrary<Wrong> breaking = spelt(counted(most + 1, most + 9)).map(json -> wrong(json, "size"));
        if (least > 0) {
            breaking = Arbitraries.oneOf(breaking, spelt(counted(0, least - 1)).map(json -> wrong(json, "size")));
        }
        return constrained("@Size(min = " + least + ", max = " + most + ")", spelt(counted(least, most)), breaking)
                .byDefault("x".repeat(most), Doc.quoted("x".repeat(most)));
    }

    static LeafShape constrained(String constraint, Arbitrary<String> keeping, Arbitrary<Wrong> breaking) {
        return STRING.constrained(constraint, keeping, Arbitraries.oneOf(NOT_TEXT, breaking));
    }

    /** An enum of one to four constants. */
    static LeafShape enumeration(String name, Random random) {
        List<String> constants = List.of("RED", "GREEN_2", "blue", "YELLOW").subList(0, 1 + random.nextInt(4));
        Arbitrary<Wrong> unknown =
                Arbitraries.of("\"red\"", "\"\"", "\"NONE\"", "\"RED \"").map(json -> wrong(json, "enum"));
        return LeafShape.of(name, spelt(Arbitraries.of(constants)), Arbitraries.oneOf(NOT_TEXT, unknown))
                .byDefault("RED", "\"RED\"")
                .declared("enum " + name + " { " + String.join(", ", constants) + " }");
    }

    /** An enum whose constants have other names in JSON. */
    static LeafShape renamed(String name) {
        Arbitrary<Wrong> unknown =
                Arbitraries.of("\"RED\"", "\"\"", "\"Dark-Red\"").map(json -> wrong(json, "enum"));
        return LeafShape.of(
                        name,
                        spelt(Arbitraries.of("dark-red", "scarlet", "green \u00e9", "BLUE")),
                        Arbitraries.oneOf(NOT_TEXT, unknown))
                .declared(
                        "enum " + name
                                + " { @JsonProperty(\"dark-red\") @JsonAlias(\"scarlet\") RED, @JsonProperty(\"green \u00e9\") GREEN, BLUE }");
    }

    /** An enum whose constants are numbers in JSON. */
    static LeafShape valued(String name) {
        Arbitrary<Wrong> unknown = Arbitraries.of("0", "-1").map(json -> wrong(json, "enum", SchemaGap.ENUM_VALUE));
        Arbitrary<Wrong> texts =
                Arbitraries.of("\"RED\"", "\"1\"").map(json -> wrong(json, "type", SchemaGap.ENUM_VALUE));
        return LeafShape.of(
                        name,
                        Arbitraries.of("1", "20"),
                        Arbitraries.oneOf(otherThan(Wrong.Json.WHOLE, Wrong.Json.TEXT), unknown, texts))
                .declared("enum " + name + " { RED(1), GREEN(20); private final int code; " + name
                        + "(int code) { this.code = code; } @JsonValue public int code() { return code; } }");
    }

    /** Any text. */
    static Arbitrary<String> strings() {
        return Arbitraries.strings().all().ofMaxLength(8).filter(text -> !Json.hasLoneSurrogate(text));
    }

    /** Texts of so many chars, each a character of its own. */
    static Arbitrary<String> counted(int least, int most) {
        return Arbitraries.strings()
                .withCharRange('\u0000', '\ud7ff')
                .ofMinLength(least)
                .ofMaxLength(most);
    }

    /** JSON strings, as they are or escaped. */
    static Arbitrary<String> spelt(Arbitrary<String> texts) {
        return texts.flatMap(text -> Arbitraries.of(Doc.quoted(text), Doc.escaped(text)));
    }
}
