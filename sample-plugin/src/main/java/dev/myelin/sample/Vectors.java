package dev.myelin.sample;

/** Arithmetic of vectors. */
final class Vectors {

    private Vectors() {}

    /** The vector of length 1 in the same direction; the zero vector stays as it is. Changes and returns its argument. */
    static float[] normalize(float[] vector) {
        double length = Math.sqrt(dot(vector, vector));
        if (length > 0) {
            for (int i = 0; i < vector.length; i++) {
                vector[i] = (float) (vector[i] / length);
            }
        }
        return vector;
    }

    /** The dot product: of vectors of length 1, their cosine. */
    static double dot(float[] a, float[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += (double) a[i] * b[i];
        }
        return sum;
    }

    /** A cosine as people want to read it: four decimals, and never beyond 1. */
    static double readable(double cosine) {
        return Math.min(1, Math.round(cosine * 10_000) / 10_000.0);
    }
}
