package dev.myelin.processor.values;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** Authors' sources. */
final class Sources {

    /** Every type and constraint, in names that are hard to generate code for. */
    static final String RICH = """
            package app;

            import dev.myelin.annotations.DefaultValue;
            import dev.myelin.model.ModelId;
            import jakarta.validation.constraints.Max;
            import jakarta.validation.constraints.Min;
            import jakarta.validation.constraints.NotBlank;
            import jakarta.validation.constraints.NotEmpty;
            import jakarta.validation.constraints.Size;
            import java.util.List;
            import java.util.Map;
            import org.jspecify.annotations.Nullable;

            final class Catalogue {
              Report run(Query params) {
                throw new UnsupportedOperationException();
              }

              enum Order { BY_NAME, BY_SIZE }

              record Query(
                  ModelId modelID,
                  @NotBlank @Size(max = 200) String text,
                  @DefaultValue("10") @Min(1) @Max(100) int top,
                  @DefaultValue("0.5") @Min(0) @Max(1) double threshold,
                  @DefaultValue("BY_NAME") Order order,
                  @Nullable Order thenBy,
                  @NotEmpty List<String> tags,
                  List<@Nullable Integer> counts,
                  @Nullable @Size(min = 1, max = 3) List<Range> ranges,
                  Map<String, Object> extra,
                  List<Map<String, @Nullable Object>> requests,
                  float[] vector,
                  double @Nullable [] weights,
                  @Nullable Range range,
                  @DefaultValue("a \\"$T\\" \\u00e9\\n") String in,
                  @Nullable @NotBlank String seen,
                  @DefaultValue("x") char field,
                  @DefaultValue("-1") @Min(-5) short problems,
                  @DefaultValue("1.5") @Max(5000000000L) float e,
                  @DefaultValue("true") boolean exact,
                  @Nullable @Max(9) Long limit,
                  @DefaultValue("7") ModelId fallback) {}

              record Range(int from, @Nullable Integer to, @Nullable Range next, List<Range> parts) {}

              record Report(
                  ModelId model,
                  @Nullable ModelId fallback,
                  String title,
                  @Nullable String note,
                  boolean exact,
                  char mark,
                  byte small,
                  int count,
                  Integer boxed,
                  @Nullable Double score,
                  Order order,
                  @Nullable Order thenBy,
                  List<Hit> hits,
                  List<@Nullable String> tags,
                  @Nullable List<Double> scores,
                  @Nullable Hit best,
                  Map<String, Object> extra,
                  float[] vector,
                  double @Nullable [] weights,
                  List<List<ModelId>> models) {}

              record Hit(String value, double out) {}
            }
            """;

    static final String PREDICTOR = """
            package app;

            final class Embed {
              Embedding predict(Sentence sentence, Options options) {
                throw new UnsupportedOperationException();
              }

              record Sentence(String text) {}

              record Options(boolean normalize) {}

              record Embedding(float[] vector) {}
            }
            """;

    /** {@link #RICH} with parameters for a result: what was read is written. */
    static String echo() {
        return RICH.replace("class Catalogue", "class Echo").replace("Report run", "Query run");
    }

    /** The source of a class of package {@code app}, a file below {@code sources}. */
    static String read(String type) {
        try (InputStream in = Sources.class.getResourceAsStream("/sources/" + type + ".java")) {
            return new String(Objects.requireNonNull(in, type).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Sources() {}
}
