package app;

import com.fasterxml.jackson.annotation.JsonAlias;
import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonValue;
import com.fasterxml.jackson.databind.JsonNode;
import dev.myelin.action.BaseInferenceAction;
import dev.myelin.annotations.DefaultValue;
import dev.myelin.annotations.InferenceAction;
import dev.myelin.annotations.Params;
import dev.myelin.model.ModelId;
import jakarta.validation.constraints.*;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.URI;
import java.nio.file.Path;
import java.time.*;
import java.util.*;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

@InferenceAction(name = "everything")
final class Everything extends BaseInferenceAction<Everything.Values> {

  @Override
  public Values execute() {
    return params();
  }

  enum Color { RED, GREEN, @JsonProperty("light blue") @JsonAlias("sky") BLUE }

  enum Level {
    LOW(1), HIGH(9);

    private final int code;

    Level(int code) {
      this.code = code;
    }

    @JsonValue
    int code() {
      return code;
    }
  }

  @Params
  record Point(@Nullable Integer x, @DefaultValue("0") int y, @Nullable Point next, List<Point> more) {}

  record Values(
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
      @Nullable Point point,
      @Nullable Library library,
      @Nullable Times times,
      @Nullable Containers containers,
      @Nullable Arrays arrays,
      @Nullable Checks checks,
      @Nullable Shape shape,
      @Nullable Bean bean,
      @Nullable Options options,
      @Nullable Pair<Level, List<String>> pair) {}

  record Library(
      @Nullable BigDecimal decimal,
      @Nullable BigInteger integer,
      @Nullable UUID uuid,
      @Nullable URI uri,
      @Nullable Path path,
      byte @Nullable [] bytes,
      @Nullable Object any,
      @Nullable JsonNode tree) {}

  record Times(
      @Nullable Instant instant,
      @Nullable LocalDate date,
      @Nullable LocalTime time,
      @Nullable LocalDateTime local,
      @Nullable OffsetDateTime offset,
      @Nullable OffsetTime daily,
      @Nullable ZonedDateTime zoned,
      @Nullable Year year,
      @Nullable YearMonth month,
      @Nullable MonthDay birthday,
      @Nullable ZoneId zone,
      @Nullable Duration duration,
      @Nullable Period period) {}

  record Containers(
      @Nullable Set<Long> ids,
      @Nullable Set<@Nullable Color> colors,
      @Nullable Set<Point> points,
      @Nullable Map<String, @Nullable Integer> counts,
      @Nullable Map<Color, List<Point>> places,
      @Nullable Map<@NotBlank @Size(max = 3) String, Double> shares,
      Optional<String> title,
      Optional<List<Point>> path,
      OptionalInt least,
      OptionalLong most,
      OptionalDouble mean) {}

  record Arrays(
      int @Nullable [] ints,
      long @Nullable [] longs,
      short @Nullable [] shorts,
      boolean @Nullable [] flags,
      float @Nullable [][] matrix,
      String @Nullable [] texts,
      Point @Nullable [][] points) {}

  record Checks(
      @Nullable @DecimalMin(value = "0.5", inclusive = false) @DecimalMax("1e3") BigDecimal ratio,
      @Nullable @Digits(integer = 3, fraction = 2) String price,
      @Nullable @Positive @Digits(integer = 30, fraction = 0) BigInteger count,
      @Nullable @Negative Double loss,
      @Nullable @Pattern(regexp = "[ab]+-[0-9]{2}") String code,
      @Nullable @Email(message = "is no address") String mail,
      @Nullable @Past LocalDateTime since,
      @Nullable @FutureOrPresent YearMonth until,
      @Nullable @AssertTrue Boolean agreed,
      @Nullable @Null List<String> never) {}

  sealed interface Shape {}

  record Circle(@DefaultValue("1") double radius, @Nullable Shape inner) implements Shape {}

  record Group(List<Shape> shapes) implements Shape {}

  record Pair<A, B>(@JsonProperty("first/one") A first, @JsonAlias("2nd") B second) {}

  @JsonIgnoreProperties(value = "old", ignoreUnknown = true)
  static final class Bean {
    public @Nullable String note = "none";
    private List<String> words = List.of();

    public List<String> getWords() {
      return words;
    }

    public void setWords(List<String> words) {
      if (words.contains("bad")) {
        throw new IllegalArgumentException("has a bad word");
      }
      this.words = words;
    }
  }

  @Value.Immutable
  @Value.Style(jdkOnly = true)
  interface Options {
    @DefaultValue("3") int depth();

    Map<String, List<Color>> modes();

    Optional<Duration> limit();
  }
}
