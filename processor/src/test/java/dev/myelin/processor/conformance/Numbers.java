package dev.myelin.processor.conformance;

import static dev.myelin.processor.conformance.Wrong.otherThan;
import static dev.myelin.processor.conformance.Wrong.wrong;

import dev.myelin.processor.conformance.Wrong.Json;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;

/** Shapes of primitive numbers. */
final class Numbers {

    static final LeafShape BYTE = whole("byte", "Byte", Byte.MIN_VALUE, Byte.MAX_VALUE);
    static final LeafShape SHORT = whole("short", "Short", Short.MIN_VALUE, Short.MAX_VALUE);
    static final LeafShape INT = whole("int", "Integer", Integer.MIN_VALUE, Integer.MAX_VALUE);
    static final LeafShape LONG = whole("long", "Long", Long.MIN_VALUE, Long.MAX_VALUE);
    static final LeafShape FLOAT = fraction("float", "Float", floats(), "1e39");
    static final LeafShape DOUBLE = fraction("double", "Double", doubles(), "1e309");

    /**
     * Just above the middle of two floats: who rounds to a double first ends in the middle, and then at the wrong one.
     * Databind does where it must look for the type of an object first.
     */
    static final LeafShape FLOAT_NEAR_MIDDLE =
            fraction("float", "Float", nearMiddles(), "1e39").ownWay();

    private Numbers() {}

    private static LeafShape whole(String type, String boxed, long min, long max) {
        Arbitrary<String> values = Arbitraries.oneOf(longs(min, max), Arbitraries.of("0", "-0", "" + min, "" + max));
        return LeafShape.of(type, values, Arbitraries.oneOf(notWhole(), beyond(min, max)))
                .as(type, boxed)
                .byDefault("7", "7");
    }

    /** What is no whole number, or is not spelt as one. */
    static Arbitrary<Wrong> notWhole() {
        return Arbitraries.oneOf(
                otherThan(Json.WHOLE),
                Arbitraries.of("1.0", "1e2", "-0.0").map(json -> wrong(json, "type", SchemaGap.SPELLING)));
    }

    private static Arbitrary<Wrong> beyond(long min, long max) {
        BigInteger less = BigInteger.valueOf(min).subtract(BigInteger.ONE);
        BigInteger more = BigInteger.valueOf(max).add(BigInteger.ONE);
        return Arbitraries.of(less, more, BigInteger.TEN.pow(40))
                .map(number -> new Wrong(Doc.scalar(number), "range", null));
    }

    private static LeafShape fraction(String type, String boxed, Arbitrary<String> values, String tooLarge) {
        Arbitrary<Wrong> beyond =
                Arbitraries.of(tooLarge, "-" + tooLarge).map(json -> wrong(json, "range", SchemaGap.RANGE));
        return LeafShape.of(type, values, Arbitraries.oneOf(otherThan(Json.WHOLE, Json.FRACTION), beyond))
                .as(type, boxed)
                .byDefault("0.5", "0.5");
    }

    /** A number type with {@code @Min}, {@code @Max} or both. */
    static LeafShape bounded(LeafShape number, Random random) {
        long least = random.nextInt(-100, 100);
        long most = least + random.nextInt(20);
        boolean hasMin = random.nextInt(3) > 0;
        boolean hasMax = !hasMin || random.nextBoolean();
        long kept = hasMin ? least : most;
        List<Arbitrary<Wrong>> wrongs = new ArrayList<>();
        if (hasMin) {
            wrongs.add(longs(-120, least - 1).map(json -> wrong(json, "min")));
        }
        if (hasMax) {
            wrongs.add(longs(most + 1, 120).map(json -> wrong(json, "max")));
        }
        Arbitrary<String> keeping = longs(hasMin ? least : -100, hasMax ? most : 120);
        boolean isFraction = number.equals(FLOAT) || number.equals(DOUBLE);
        if (isFraction) {
            BigDecimal quarter = new BigDecimal("0.25");
            BigDecimal wrong = BigDecimal.valueOf(kept).add(hasMin ? quarter.negate() : quarter);
            wrongs.add(Arbitraries.just(wrong(wrong, hasMin ? "min" : "max")));
            wrongs.add(otherThan(Json.WHOLE, Json.FRACTION));
            keeping = Arbitraries.oneOf(keeping, Arbitraries.just(kept + ".0"));
        } else {
            wrongs.add(otherThan(Json.WHOLE));
            wrongs.add(Arbitraries.just(wrong(kept + ".0", "type", SchemaGap.SPELLING)));
        }
        // The bound is what keeps the schema from taking what the type cannot hold.
        SchemaGap below = hasMin || !isFraction ? null : SchemaGap.RANGE;
        SchemaGap above = hasMax || !isFraction ? null : SchemaGap.RANGE;
        String huge = isFraction ? "1e400" : BigInteger.TEN.pow(40).toString();
        wrongs.add(Arbitraries.of(
                new Wrong(Doc.scalar("-" + huge), "range", below), new Wrong(Doc.scalar(huge), "range", above)));
        String constraint = (hasMin ? "@Min(" + least + ")" : "") + (hasMax ? " @Max(" + most + ")" : "");
        return number.constrained(constraint.strip(), keeping, Arbitraries.oneOf(wrongs))
                .byDefault("" + kept, "" + kept);
    }

    static Arbitrary<String> longs(long min, long max) {
        return Arbitraries.longs().between(min, max).map(String::valueOf);
    }

    private static Arbitrary<String> floats() {
        Arbitrary<String> any = Arbitraries.integers()
                .map(Float::intBitsToFloat)
                .filter(Float::isFinite)
                .map(String::valueOf);
        return Arbitraries.oneOf(any, spellings());
    }

    static Arbitrary<String> doubles() {
        Arbitrary<String> any = Arbitraries.longs()
                .map(Double::longBitsToDouble)
                .filter(Double::isFinite)
                .map(String::valueOf);
        return Arbitraries.oneOf(any, spellings());
    }

    private static Arbitrary<String> spellings() {
        return Arbitraries.oneOf(
                Arbitraries.of("0", "-0", "-0.0", "1e3", "1E+2", "10e-1", "0.1", "123456789.123456789", "1e-400"),
                longs(-1000, 1000),
                Arbitraries.bigDecimals()
                        .between(BigDecimal.valueOf(-9999), BigDecimal.valueOf(9999))
                        .ofScale(30)
                        .map(BigDecimal::toPlainString));
    }

    private static Arbitrary<String> nearMiddles() {
        return Arbitraries.floats().between(-9e6f, 9e6f).map(less -> {
            BigDecimal middle =
                    new BigDecimal(less).add(new BigDecimal(Math.nextUp(less))).divide(BigDecimal.valueOf(2));
            return middle.add(new BigDecimal("1e-40")).toPlainString();
        });
    }
}
