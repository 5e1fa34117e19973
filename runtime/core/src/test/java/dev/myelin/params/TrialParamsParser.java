package dev.myelin.params;

import dev.myelin.model.ModelId;
import dev.myelin.params.TrialParams.Color;
import dev.myelin.params.TrialParams.Point;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** As the processor would generate it. */
final class TrialParamsParser implements ParamsParser<TrialParams> {

    private static final FieldNames TRIAL_PARAMS = FieldNames.of(
            "model_id",
            "name",
            "batch_size",
            "seed",
            "threshold",
            "color",
            "tags",
            "vector",
            "points",
            "extra",
            "note");

    private static final FieldNames POINT = FieldNames.of("x", "y");

    @Override
    public Class<TrialParams> type() {
        return TrialParams.class;
    }

    @Override
    public String jsonSchema() {
        return "{}";
    }

    @Override
    public String uiSchema() {
        return "[]";
    }

    @Override
    public @Nullable TrialParams read(ParamsReader in) throws IOException {
        if (!in.beginObject()) {
            return null;
        }
        int problems = in.problemCount();
        long seen = 0;
        ModelId modelId = null;
        String name = "";
        int batchSize = 32;
        long seed = 0;
        double threshold = 0.85;
        Color color = Color.RED;
        List<String> tags = List.of();
        float[] vector = new float[0];
        List<Point> points = List.of();
        Map<String, @Nullable Object> extra = Map.of();
        String note = null;
        for (int field = in.firstField(TRIAL_PARAMS); field >= 0; field = in.nextField(TRIAL_PARAMS, field)) {
            seen = in.mark(seen, TRIAL_PARAMS, field);
            switch (field) {
                case 0 -> modelId = in.readModelId();
                case 1 -> name = in.notBlank(in.readString());
                case 2 -> batchSize = in.max(in.min(in.readInt(), 1), 1024);
                case 3 -> seed = in.max(in.min(in.readLong(), -5), 5_000_000_000L);
                case 4 -> threshold = in.max(in.min(in.readDouble(), 0), 1);
                case 5 -> color = readColor(in);
                case 6 -> {
                    tags = readTags(in);
                    in.size(tags, 1, 3);
                }
                case 7 -> {
                    vector = in.readFloatArray();
                    in.size(vector, 2, 2000);
                }
                case 8 -> points = readPoints(in);
                case 9 -> {
                    extra = in.readMap();
                    in.size(extra, 0, 1);
                }
                case 10 -> note = in.isNull() ? null : in.readString();
            }
        }
        in.require(seen, 0b11, TRIAL_PARAMS);
        return in.problemCount() == problems && modelId != null && color != null
                ? new TrialParams(modelId, name, batchSize, seed, threshold, color, tags, vector, points, extra, note)
                : null;
    }

    private static @Nullable Color readColor(ParamsReader in) throws IOException {
        String text = in.readString();
        return switch (text) {
            case "RED" -> Color.RED;
            case "BLUE" -> Color.BLUE;
            default -> {
                in.notOneOf(text, "RED", "BLUE");
                yield null;
            }
        };
    }

    private static List<String> readTags(ParamsReader in) throws IOException {
        List<String> tags = new ArrayList<>();
        if (in.beginArray()) {
            while (in.nextElement()) {
                tags.add(in.readString());
            }
        }
        return tags;
    }

    private static List<Point> readPoints(ParamsReader in) throws IOException {
        List<Point> points = new ArrayList<>();
        if (in.beginArray()) {
            while (in.nextElement()) {
                Point point = readPoint(in);
                if (point != null) {
                    points.add(point);
                }
            }
        }
        return points;
    }

    private static @Nullable Point readPoint(ParamsReader in) throws IOException {
        if (!in.beginObject()) {
            return null;
        }
        int problems = in.problemCount();
        long seen = 0;
        int x = 0;
        int y = 0;
        for (int field = in.firstField(POINT); field >= 0; field = in.nextField(POINT, field)) {
            seen = in.mark(seen, POINT, field);
            switch (field) {
                case 0 -> x = in.readInt();
                case 1 -> y = in.readInt();
            }
        }
        in.require(seen, 0b11, POINT);
        if (in.problemCount() != problems) {
            return null;
        }
        try {
            return new Point(x, y);
        } catch (RuntimeException e) {
            in.refused(e);
            return null;
        }
    }
}
