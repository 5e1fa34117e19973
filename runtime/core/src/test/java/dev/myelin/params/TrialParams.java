package dev.myelin.params;

import dev.myelin.model.ModelId;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Parameters with a component of each kind, as an author would declare them. */
@SuppressWarnings("ArrayRecordComponent") // authors may declare float[], and the reader must fill it
record TrialParams(
        ModelId modelId,
        String name,
        int batchSize,
        long seed,
        double threshold,
        Color color,
        List<String> tags,
        float[] vector,
        List<Point> points,
        Map<String, @Nullable Object> extra,
        @Nullable String note) {

    enum Color {
        RED,
        BLUE
    }

    record Point(int x, int y) {
        Point {
            if (x > y) {
                throw new IllegalArgumentException("x must not be beyond y");
            }
        }
    }
}
