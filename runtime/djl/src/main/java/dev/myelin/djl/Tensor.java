package dev.myelin.djl;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.lang.reflect.Array;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * A plain Java array with a shape: what goes into a model and what comes out. The array is shared, not copied; nobody
 * changes it while a run is at work on it.
 */
public final class Tensor {

    private final @Nullable String name;
    private final Object data;
    private final long[] shape;

    private Tensor(@Nullable String name, Object data, long[] shape) {
        long size = 1;
        for (long dimension : shape) {
            if (dimension < 0) {
                throw new IllegalArgumentException("a dimension is negative: " + Arrays.toString(shape));
            }
            size = Math.multiplyExact(size, dimension);
        }
        int length = Array.getLength(data);
        if (size != length) {
            throw new IllegalArgumentException("the shape " + Arrays.toString(shape) + " has room for " + size
                    + " elements, the array has " + length);
        }
        this.name = name;
        this.data = data;
        this.shape = shape;
    }

    /**
     * A tensor of floats, in row-major order; the other forms are alike.
     *
     * @param shape the length of each dimension; none for a single value
     * @throws IllegalArgumentException when the shape does not fit the array
     */
    public static Tensor of(float[] data, long... shape) {
        return new Tensor(null, data, shape.clone());
    }

    public static Tensor of(double[] data, long... shape) {
        return new Tensor(null, data, shape.clone());
    }

    public static Tensor of(long[] data, long... shape) {
        return new Tensor(null, data, shape.clone());
    }

    public static Tensor of(int[] data, long... shape) {
        return new Tensor(null, data, shape.clone());
    }

    public static Tensor of(byte[] data, long... shape) {
        return new Tensor(null, data, shape.clone());
    }

    public static Tensor of(boolean[] data, long... shape) {
        return new Tensor(null, data, shape.clone());
    }

    public static Tensor of(String[] data, long... shape) {
        return new Tensor(null, data, shape.clone());
    }

    /** The same data under a name, as the model calls its input. */
    public Tensor named(String newName) {
        return new Tensor(newName, data, shape);
    }

    /** A copy of a DJL array, which may be freed afterwards. Half floats become floats, unsigned bytes ints. */
    static Tensor of(NDArray array) {
        Object data = switch (array.getDataType()) {
            case FLOAT32, FLOAT16 -> array.toFloatArray();
            case FLOAT64 -> array.toDoubleArray();
            case INT64 -> array.toLongArray();
            case INT32 -> array.toIntArray();
            case UINT8 -> array.toUint8Array();
            case INT8 -> array.toByteArray();
            case BOOLEAN -> array.toBooleanArray();
            case STRING -> array.toStringArray();
            default ->
                throw new IllegalArgumentException("output '" + array.getName() + "' has the type "
                        + array.getDataType() + ", for which Java has no array; take it as an NDArray");
        };
        return new Tensor(array.getName(), data, array.getShape().getShape());
    }

    /** A DJL array that {@code manager} frees. */
    NDArray toNDArray(NDManager manager) {
        Shape djlShape = new Shape(shape);
        NDArray array;
        if (data instanceof float[] floats) {
            array = manager.create(floats, djlShape);
        } else if (data instanceof double[] doubles) {
            array = manager.create(doubles, djlShape);
        } else if (data instanceof long[] longs) {
            array = manager.create(longs, djlShape);
        } else if (data instanceof int[] ints) {
            array = manager.create(ints, djlShape);
        } else if (data instanceof byte[] bytes) {
            array = manager.create(bytes, djlShape);
        } else if (data instanceof boolean[] booleans) {
            array = manager.create(booleans, djlShape);
        } else {
            array = manager.create((String[]) data, djlShape);
        }
        array.setName(name);
        return array;
    }

    /** The name of the model's input or output; null where it has none. */
    public @Nullable String name() {
        return name;
    }

    /** The length of each dimension. A copy. */
    public long[] shape() {
        return shape.clone();
    }

    /**
     * The elements, in row-major order; the other forms are alike.
     *
     * @throws IllegalStateException when they are of another type
     */
    public float[] floats() {
        return as(float[].class);
    }

    public double[] doubles() {
        return as(double[].class);
    }

    public long[] longs() {
        return as(long[].class);
    }

    public int[] ints() {
        return as(int[].class);
    }

    public byte[] bytes() {
        return as(byte[].class);
    }

    public boolean[] booleans() {
        return as(boolean[].class);
    }

    public String[] strings() {
        return as(String[].class);
    }

    private <T> T as(Class<T> type) {
        if (!type.isInstance(data)) {
            throw new IllegalStateException(this + " is not a " + type.getSimpleName());
        }
        return type.cast(data);
    }

    /** Name, type and shape, without the elements. */
    @Override
    public String toString() {
        return "Tensor[" + (name == null ? "" : name + ": ")
                + data.getClass().getComponentType().getSimpleName() + Arrays.toString(shape) + "]";
    }
}
