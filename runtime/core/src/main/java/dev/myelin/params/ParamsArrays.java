package dev.myelin.params;

import com.fasterxml.jackson.core.JsonToken;
import dev.myelin.json.DocumentParser;
import java.io.IOException;
import java.util.Arrays;

/**
 * The part of {@link ParamsReader} that reads arrays of primitives, without boxes and mostly without a copy: room is
 * made for as many elements as there are commas ahead.
 */
abstract class ParamsArrays extends ParamsTexts {

    ParamsArrays(DocumentParser in, Problems problems, String base) {
        super(in, problems, base);
    }

    /** As {@link #readFloat()} reads each element; empty as the stand-in. */
    public final float[] readFloatArray() throws IOException {
        int count = 0;
        float[] values = new float[beginArray() ? in.elementsAhead() : 0];
        if (values.length == 0) {
            return values;
        }
        while (in.nextToken() != JsonToken.END_ARRAY) {
            if (count == values.length) {
                values = Arrays.copyOf(values, count * 2);
            }
            values[count++] = readFloat();
        }
        endArray(count);
        return count == values.length ? values : Arrays.copyOf(values, count);
    }

    /** As {@link #readDouble()} reads each element; empty as the stand-in. */
    public final double[] readDoubleArray() throws IOException {
        int count = 0;
        double[] values = new double[beginArray() ? in.elementsAhead() : 0];
        if (values.length == 0) {
            return values;
        }
        while (in.nextToken() != JsonToken.END_ARRAY) {
            if (count == values.length) {
                values = Arrays.copyOf(values, count * 2);
            }
            values[count++] = readDouble();
        }
        endArray(count);
        return count == values.length ? values : Arrays.copyOf(values, count);
    }

    /** As {@link #readInt()} reads each element; empty as the stand-in. */
    public final int[] readIntArray() throws IOException {
        int count = 0;
        int[] values = new int[beginArray() ? in.elementsAhead() : 0];
        if (values.length == 0) {
            return values;
        }
        while (in.nextToken() != JsonToken.END_ARRAY) {
            if (count == values.length) {
                values = Arrays.copyOf(values, count * 2);
            }
            values[count++] = readInt();
        }
        endArray(count);
        return count == values.length ? values : Arrays.copyOf(values, count);
    }

    /** As {@link #readLong()} reads each element; empty as the stand-in. */
    public final long[] readLongArray() throws IOException {
        int count = 0;
        long[] values = new long[beginArray() ? in.elementsAhead() : 0];
        if (values.length == 0) {
            return values;
        }
        while (in.nextToken() != JsonToken.END_ARRAY) {
            if (count == values.length) {
                values = Arrays.copyOf(values, count * 2);
            }
            values[count++] = readLong();
        }
        endArray(count);
        return count == values.length ? values : Arrays.copyOf(values, count);
    }

    /** As {@link #readShort()} reads each element; empty as the stand-in. */
    public final short[] readShortArray() throws IOException {
        int count = 0;
        short[] values = new short[beginArray() ? in.elementsAhead() : 0];
        if (values.length == 0) {
            return values;
        }
        while (in.nextToken() != JsonToken.END_ARRAY) {
            if (count == values.length) {
                values = Arrays.copyOf(values, count * 2);
            }
            values[count++] = readShort();
        }
        endArray(count);
        return count == values.length ? values : Arrays.copyOf(values, count);
    }

    /** As {@link #readBoolean()} reads each element; empty as the stand-in. */
    public final boolean[] readBooleanArray() throws IOException {
        int count = 0;
        boolean[] values = new boolean[beginArray() ? in.elementsAhead() : 0];
        if (values.length == 0) {
            return values;
        }
        while (in.nextToken() != JsonToken.END_ARRAY) {
            if (count == values.length) {
                values = Arrays.copyOf(values, count * 2);
            }
            values[count++] = readBoolean();
        }
        endArray(count);
        return count == values.length ? values : Arrays.copyOf(values, count);
    }
}
