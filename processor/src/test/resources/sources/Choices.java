package app;

import com.fasterxml.jackson.annotation.JsonAlias;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonTypeName;
import com.fasterxml.jackson.annotation.JsonValue;
import dev.myelin.annotations.DefaultValue;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Enums and sealed types. */
final class Choices {

  Values run(Values params) {
    return params;
  }

  enum Order { BY_NAME, BY_SIZE }

  enum Metric {
    @JsonProperty("cos") @JsonAlias("cosine") COSINE,
    @JsonProperty("l2") EUCLIDEAN,
    DOT { }
  }

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

  enum Color {
    RED, BLUE;

    @JsonValue
    final String text = name().substring(0, 1);
  }

  sealed interface Shape permits Circle, Square, Nothing {}

  record Circle(double radius, @Nullable Shape inner) implements Shape {}

  record Square(double side) implements Shape {}

  record Nothing() implements Shape {}

  @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
  @JsonSubTypes({@JsonSubTypes.Type(value = Upper.class, name = "UP"), @JsonSubTypes.Type(Trim.class)})
  sealed interface Filter {}

  record Upper(@DefaultValue("en") String language) implements Filter {}

  @JsonTypeName("cut")
  record Trim(int at) implements Filter {}

  record Values(
      Order order,
      @DefaultValue("cos") Metric metric,
      @Nullable Metric other,
      Level level,
      Color color,
      List<Metric> metrics,
      Map<Order, Integer> orders,
      Map<Metric, Level> levels,
      Shape shape,
      List<Shape> shapes,
      @Nullable Filter filter,
      List<Filter> filters,
      @Nullable Circle circle) {}
}
