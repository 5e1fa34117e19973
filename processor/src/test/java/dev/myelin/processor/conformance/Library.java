package dev.myelin.processor.conformance;

import static dev.myelin.processor.conformance.Texts.spelt;
import static dev.myelin.processor.conformance.Wrong.otherThan;
import static dev.myelin.processor.conformance.Wrong.wrong;

import java.math.BigInteger;
import java.util.Base64;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Shapes of scalars that are classes of the JDK, but for times. */
final class Library {

    static final LeafShape BIG_DECIMAL = LeafShape.of(
                    "BigDecimal",
                    Arbitraries.oneOf(
                            Arbitraries.of(
                                    "0", "-0", "0.000", "-0.0", "1e3", "1E-30", "123456789012345678901.10", "1e400"),
                            Arbitraries.bigDecimals().ofScale(9).map(String::valueOf)),
                    Arbitraries.oneOf(
                            otherThan(Wrong.Json.WHOLE, Wrong.Json.FRACTION),
                            Arbitraries.of("1e1001", "-1E-1001", "1e99999999999")
                                    .map(json -> wrong(json, "range", SchemaGap.RANGE))))
            .byDefault("0.50", "0.50");

    static final LeafShape BIG_INTEGER = LeafShape.of(
                    "BigInteger",
                    Arbitraries.oneOf(
                            Arbitraries.of("0", "-0", "9223372036854775808"),
                            Arbitraries.bigIntegers()
                                    .between(BigInteger.TEN.pow(40).negate(), BigInteger.TEN.pow(40))
                                    .map(String::valueOf)),
                    Numbers.notWhole())
            .byDefault("7", "7");

    static final LeafShape UUIDS = LeafShape.of(
                    "UUID",
                    spelt(Combinators.combine(Arbitraries.longs(), Arbitraries.longs())
                            .as((most, least) -> new UUID(most, least).toString())),
                    noForm(
                            "",
                            "x",
                            "1-1-1-1-1",
                            "123e4567e89b12d3a456426614174000",
                            "123e4567-e89b-12d3-a456-42661417400g"))
            .byDefault("123e4567-e89b-12d3-a456-426614174000", "\"123e4567-e89b-12d3-a456-426614174000\"");

    static final LeafShape URIS = LeafShape.of(
                    "URI",
                    spelt(Arbitraries.of(
                            "a/b?c=d#e",
                            "https://example.org/",
                            "mailto:a@example.org",
                            "urn:a:b",
                            "%C3%A9",
                            "\u00e9",
                            ".")),
                    noForm(SchemaGap.FORM, "a b", "%zz", "http://[", ":"))
            .byDefault("https://example.org/", "\"https://example.org/\"");

    static final LeafShape PATHS = LeafShape.of(
                    "Path",
                    spelt(Arbitraries.of("a/b", "/", "..", "\u00e9 x.json", "")),
                    noForm(SchemaGap.FORM, "\0", "a\0b"))
            .byDefault("a/b", "\"a/b\"");

    static final LeafShape BYTES = LeafShape.of(
            "byte[]",
            spelt(Arbitraries.bytes().array(byte[].class).ofMaxSize(9).map(Base64.getEncoder()::encodeToString)),
            noForm("a", "YQ", "YQ=", "YQ===", "Y_-=", "Y Q=", "YQ\n=="));

    private Library() {}

    /** Texts that are not of a shape's form, and all that are no texts. */
    static Arbitrary<Wrong> noForm(String... texts) {
        return Arbitraries.oneOf(
                otherThan(Wrong.Json.TEXT), Arbitraries.of(texts).map(text -> wrong(Doc.quoted(text), "format")));
    }

    /** The same, where the schema does not know the form. */
    static Arbitrary<Wrong> noForm(SchemaGap gap, String... texts) {
        return Arbitraries.oneOf(
                otherThan(Wrong.Json.TEXT), Arbitraries.of(texts).map(text -> wrong(Doc.quoted(text), "format", gap)));
    }
}
