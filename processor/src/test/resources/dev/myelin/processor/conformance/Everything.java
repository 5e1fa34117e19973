package app;

import dev.myelin.action.BaseInferenceAction;
import dev.myelin.annotations.DefaultValue;
import dev.myelin.annotations.InferenceAction;
import dev.myelin.model.ModelId;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

@InferenceAction(name = "everything")
final class Everything extends BaseInferenceAction<Everything.Params> {

  @Override
  public Params execute() {
    return params();
  }

  enum Color { RED, GREEN, BLUE }

  record Point(@Nullable Integer x, @DefaultValue("0") int y, @Nullable Point next, List<Point> more) {}

  record Params(
      @Nullable Boolean flag,
      @Nullable Byte tiny,
      @Nullable Short small,
      @Nullable @Min(1) @Max(4096) Integer size,
      @Nullable Long large,
      @Nullable @Min(0) Float narrow,
      @Nullable @Max(1) Double wide,
      @Nullable Character mark,
      @Nullable @NotBlank @Size(max = 20) String text,
      @Nullable ModelId model,
      @DefaultValue("RED") Color color,
      @Nullable @NotEmpty List<@Nullable String> tags,
      @Nullable List<List<Color>> palettes,
      float @Nullable [] vector,
      double @Nullable [] weights,
      @Nullable Map<String, Object> extra,
      @Nullable Point point) {}
}
