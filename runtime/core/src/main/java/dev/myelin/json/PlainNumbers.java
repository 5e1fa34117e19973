package dev.myelin.json;

/**
 * Short decimal numbers without an exponent, which is what vectors are made of, quicker than a general parser reads them.
 * A number of at most 18 characters has a power of ten of at most 10^17; where its digits are a whole number up to 2^53,
 * a double has both exactly, and so their quotient is the double next to the number (W. Clinger, "How to Read Floating
 * Point Numbers Accurately", 1990).
 */
final class PlainNumbers {

    /** More characters may have more digits than a long. */
    private static final int LONGEST = 18;

    private static final long MOST_EXACT = 1L << 53;

    private static final double[] POWERS_OF_TEN = {
        1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16, 1e17
    };

    /** The bits of a double's fraction that a float has not, and the value that they have halfway between two floats. */
    private static final long BEYOND_FLOAT = (1L << 29) - 1;

    private static final long HALFWAY = 1L << 28;

    private PlainNumbers() {}

    /** The double nearest to a JSON number with a fraction; NaN where it is not plain. */
    static double parseDouble(char[] text, int from, int length) {
        int end = from + length;
        int at = text[from] == '-' ? from + 1 : from;
        if (length > LONGEST) {
            return Double.NaN;
        }
        long digits = 0;
        int point = end - 1;
        for (; at < end; at++) {
            int digit = text[at] - '0';
            if (digit >= 0 && digit <= 9) {
                digits = digits * 10 + digit;
            } else if (text[at] == '.') {
                point = at;
            } else {
                return Double.NaN;
            }
        }
        if (digits > MOST_EXACT) {
            return Double.NaN;
        }
        double value = (double) digits / POWERS_OF_TEN[end - 1 - point];
        return text[from] == '-' ? -value : value;
    }

    /** The float nearest to a JSON number with a fraction; NaN where it is not plain. */
    static float parseFloat(char[] text, int from, int length) {
        double value = parseDouble(text, from, length);
        // The number and the nearest double lie on the same side of what is halfway between two floats, unless the
        // double is that itself. None is so small that a float has fewer bits of it.
        boolean isHalfway = (Double.doubleToRawLongBits(value) & BEYOND_FLOAT) == HALFWAY;
        return isHalfway ? Float.NaN : (float) value;
    }
}
