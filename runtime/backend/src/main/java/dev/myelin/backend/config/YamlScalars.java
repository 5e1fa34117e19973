package dev.myelin.backend.config;

import java.math.BigInteger;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Booleans and numbers as YAML 1.1 writes them. */
final class YamlScalars {

    /** Longer ones stay texts: to read them takes time. */
    private static final int LONGEST = 400;

    private YamlScalars() {}

    static boolean isTrue(String text) {
        return switch (text.toLowerCase(Locale.ROOT)) {
            case "yes", "true", "on" -> true;
            default -> false;
        };
    }

    /** A {@code Long}, or a {@code BigInteger} where it is none; null for what is no whole number at all. */
    static @Nullable Number integer(String text) {
        if (text.length() > LONGEST) {
            return null;
        }
        String digits = text.replace("_", "");
        boolean isNegative = digits.startsWith("-");
        if (isNegative || digits.startsWith("+")) {
            digits = digits.substring(1);
        }
        try {
            BigInteger value = digits.contains(":") ? sexagesimal(digits) : whole(digits);
            BigInteger signed = isNegative ? value.negate() : value;
            return signed.bitLength() < Long.SIZE ? (Number) signed.longValue() : signed;
        } catch (NumberFormatException e) {
            return null;
        }
    }

    private static BigInteger whole(String digits) {
        if (digits.startsWith("0x")) {
            return new BigInteger(digits.substring(2), 16);
        }
        if (digits.startsWith("0b")) {
            return new BigInteger(digits.substring(2), 2);
        }
        return digits.startsWith("0") ? new BigInteger(digits, 8) : new BigInteger(digits);
    }

    /** Hours, minutes and seconds. */
    private static BigInteger sexagesimal(String digits) {
        BigInteger value = BigInteger.ZERO;
        for (String part : digits.split(":", -1)) {
            value = value.multiply(BigInteger.valueOf(60)).add(new BigInteger(part));
        }
        return value;
    }

    /** Null for what is no number at all. */
    static @Nullable Double decimal(String text) {
        if (text.length() > LONGEST) {
            return null;
        }
        String digits = text.replace("_", "").toLowerCase(Locale.ROOT);
        return switch (digits) {
            case ".inf", "+.inf" -> Double.POSITIVE_INFINITY;
            case "-.inf" -> Double.NEGATIVE_INFINITY;
            case ".nan" -> Double.NaN;
            default -> finite(digits);
        };
    }

    private static @Nullable Double finite(String digits) {
        try {
            double value = 0;
            String[] parts = digits.split(":", -1);
            boolean isNegative = parts[0].startsWith("-");
            for (String part : parts) {
                value = value * 60 + Math.abs(Double.parseDouble(part));
            }
            return isNegative ? -value : value;
        } catch (NumberFormatException e) {
            return null;
        }
    }
}
