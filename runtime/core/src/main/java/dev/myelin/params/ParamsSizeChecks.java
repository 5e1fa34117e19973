package dev.myelin.params;

import dev.myelin.json.DocumentParser;
import java.util.Collection;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The part of {@link ParamsReader} for {@code @Size} and {@code @NotEmpty}: how many characters, elements or fields there
 * are. Elements count, whether they are right or wrong.
 */
abstract class ParamsSizeChecks extends ParamsTextChecks {

    private static final String ELEMENTS = "elements";

    ParamsSizeChecks(DocumentParser in, Problems problems, String base) {
        super(in, problems, base);
    }

    /** Of a text's characters (UTF-16 units), as Java counts them. */
    public final String size(String value, int min, int max) {
        if (isOutside(value.length(), min, max)) {
            wrongSize(value.length(), min, max, "characters", Shown.text(value));
        }
        return value;
    }

    /** Of the elements that the array had, those among them that a set does not keep. */
    public final <C extends Collection<?>> C size(C value, int min, int max) {
        size(lastElements(), min, max, ELEMENTS);
        return value;
    }

    public final <M extends Map<?, ?>> M size(M value, int min, int max) {
        size(value.size(), min, max, "fields");
        return value;
    }

    public final <T extends @Nullable Object> T[] size(T[] value, int min, int max) {
        size(value.length, min, max, ELEMENTS);
        return value;
    }

    public final boolean[] size(boolean[] value, int min, int max) {
        size(value.length, min, max, ELEMENTS);
        return value;
    }

    public final byte[] size(byte[] value, int min, int max) {
        size(value.length, min, max, "bytes");
        return value;
    }

    public final short[] size(short[] value, int min, int max) {
        size(value.length, min, max, ELEMENTS);
        return value;
    }

    public final char[] size(char[] value, int min, int max) {
        size(value.length, min, max, ELEMENTS);
        return value;
    }

    public final int[] size(int[] value, int min, int max) {
        size(value.length, min, max, ELEMENTS);
        return value;
    }

    public final long[] size(long[] value, int min, int max) {
        size(value.length, min, max, ELEMENTS);
        return value;
    }

    public final float[] size(float[] value, int min, int max) {
        size(value.length, min, max, ELEMENTS);
        return value;
    }

    public final double[] size(double[] value, int min, int max) {
        size(value.length, min, max, ELEMENTS);
        return value;
    }

    private void size(int size, int min, int max, String unit) {
        if (isOutside(size, min, max)) {
            wrongSize(size, min, max, unit, null);
        }
    }

    private boolean isOutside(int size, int min, int max) {
        return fits() && (size < min || size > max);
    }

    private void wrongSize(int size, int min, int max, String unit, @Nullable String shown) {
        int bound = size < min ? min : max;
        String count = bound + " " + (bound == 1 ? unit.substring(0, unit.length() - 1) : unit);
        String message = size == 0 && min == 1
                ? "must not be empty"
                : "must have at " + (size < min ? "least " : "most ") + count + ", had " + size;
        problem("size", message, shown, null);
    }
}
