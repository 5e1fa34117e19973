package app;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.io.SerializedString;
import dev.myelin.params.EnumValues;
import dev.myelin.params.ResultWriter;
import java.io.IOException;
import java.util.List;
import java.util.Map;

/**
 * Writes the result of {@link Choices}.
 */
final class ChoicesResultWriter implements ResultWriter<Choices.Values> {
  private static final SerializedString ORDER = new SerializedString("order");

  private static final SerializedString METRIC = new SerializedString("metric");

  private static final SerializedString OTHER = new SerializedString("other");

  private static final SerializedString LEVEL = new SerializedString("level");

  private static final EnumValues<Choices.Level> LEVEL_VALUES = EnumValues.of(Choices.Level.values(), Choices.Level::code);

  private static final SerializedString COLOR = new SerializedString("color");

  private static final EnumValues<Choices.Color> COLOR_VALUES = EnumValues.of(Choices.Color.values(), value -> value.text);

  private static final SerializedString METRICS = new SerializedString("metrics");

  private static final SerializedString ORDERS = new SerializedString("orders");

  private static final SerializedString LEVELS = new SerializedString("levels");

  private static final SerializedString SHAPE = new SerializedString("shape");

  private static final SerializedString SHAPES = new SerializedString("shapes");

  private static final SerializedString FILTER = new SerializedString("filter");

  private static final SerializedString FILTERS = new SerializedString("filters");

  private static final SerializedString CIRCLE = new SerializedString("circle");

  private static final SerializedString TYPE = new SerializedString("type");

  private static final SerializedString RADIUS = new SerializedString("radius");

  private static final SerializedString INNER = new SerializedString("inner");

  private static final SerializedString SIDE = new SerializedString("side");

  private static final SerializedString KIND = new SerializedString("kind");

  private static final SerializedString AT = new SerializedString("at");

  private static final SerializedString LANGUAGE = new SerializedString("language");

  @Override
  public void write(Choices.Values value, JsonGenerator out) throws IOException {
    writeValues(ResultWriter.notNull(value, out), out);
  }

  /**
   * Writes a {@link Choices.Values}.
   */
  static void writeValues(Choices.Values value, JsonGenerator out) throws IOException {
    out.writeStartObject();
    out.writeFieldName(ORDER);
    out.writeString(ResultWriter.notNull(value.order(), out).name());
    out.writeFieldName(METRIC);
    out.writeString(metricText(ResultWriter.notNull(value.metric(), out)));
    out.writeFieldName(OTHER);
    Choices.Metric other = value.other();
    if (other != null) {
      out.writeString(metricText(other));
    } else {
      out.writeNull();
    }
    out.writeFieldName(LEVEL);
    LEVEL_VALUES.write(ResultWriter.notNull(value.level(), out), out);
    out.writeFieldName(COLOR);
    COLOR_VALUES.write(ResultWriter.notNull(value.color(), out), out);
    out.writeFieldName(METRICS);
    writeMetricList(ResultWriter.notNull(value.metrics(), out), out);
    out.writeFieldName(ORDERS);
    writeIntMap(ResultWriter.notNull(value.orders(), out), out);
    out.writeFieldName(LEVELS);
    writeLevelMap(ResultWriter.notNull(value.levels(), out), out);
    out.writeFieldName(SHAPE);
    writeShape(ResultWriter.notNull(value.shape(), out), out);
    out.writeFieldName(SHAPES);
    writeShapeList(ResultWriter.notNull(value.shapes(), out), out);
    out.writeFieldName(FILTER);
    Choices.Filter filter = value.filter();
    if (filter != null) {
      writeFilter(filter, out);
    } else {
      out.writeNull();
    }
    out.writeFieldName(FILTERS);
    writeFilterList(ResultWriter.notNull(value.filters(), out), out);
    out.writeFieldName(CIRCLE);
    Choices.Circle circle = value.circle();
    if (circle != null) {
      writeCircle(circle, out);
    } else {
      out.writeNull();
    }
    out.writeEndObject();
  }

  private static String metricText(Choices.Metric value) {
    return switch (value) {
      case COSINE -> "cos";
      case EUCLIDEAN -> "l2";
      case DOT -> "DOT";
    };
  }

  static void writeMetricList(List<Choices.Metric> list, JsonGenerator out) throws IOException {
    out.writeStartArray();
    for (Choices.Metric element : list) {
      out.writeString(metricText(ResultWriter.notNull(element, out)));
    }
    out.writeEndArray();
  }

  static void writeIntMap(Map<Choices.Order, Integer> map, JsonGenerator out) throws IOException {
    out.writeStartObject();
    for (Map.Entry<Choices.Order, Integer> entry : map.entrySet()) {
      out.writeFieldName(ResultWriter.key(entry.getKey(), out).name());
      out.writeNumber(ResultWriter.notNull(entry.getValue(), out));
    }
    out.writeEndObject();
  }

  static void writeLevelMap(Map<Choices.Metric, Choices.Level> map, JsonGenerator out) throws
      IOException {
    out.writeStartObject();
    for (Map.Entry<Choices.Metric, Choices.Level> entry : map.entrySet()) {
      out.writeFieldName(metricText(ResultWriter.key(entry.getKey(), out)));
      LEVEL_VALUES.write(ResultWriter.notNull(entry.getValue(), out), out);
    }
    out.writeEndObject();
  }

  /**
   * Writes a {@link Choices.Shape}.
   */
  static void writeShape(Choices.Shape value, JsonGenerator out) throws IOException {
    if (value instanceof Choices.Circle circle) {
      writeCircle(circle, out);
    } else if (value instanceof Choices.Square square) {
      writeSquare(square, out);
    } else {
      writeNothing((Choices.Nothing) value, out);
    }
  }

  static void writeShapeList(List<Choices.Shape> list, JsonGenerator out) throws IOException {
    out.writeStartArray();
    for (Choices.Shape element : list) {
      writeShape(ResultWriter.notNull(element, out), out);
    }
    out.writeEndArray();
  }

  /**
   * Writes a {@link Choices.Filter}.
   */
  static void writeFilter(Choices.Filter value, JsonGenerator out) throws IOException {
    if (value instanceof Choices.Upper upper) {
      writeUpper(upper, out);
    } else {
      writeTrim((Choices.Trim) value, out);
    }
  }

  static void writeFilterList(List<Choices.Filter> list, JsonGenerator out) throws IOException {
    out.writeStartArray();
    for (Choices.Filter element : list) {
      writeFilter(ResultWriter.notNull(element, out), out);
    }
    out.writeEndArray();
  }

  /**
   * Writes a {@link Choices.Circle}.
   */
  static void writeCircle(Choices.Circle value, JsonGenerator out) throws IOException {
    out.writeStartObject();
    out.writeFieldName(TYPE);
    out.writeString("circle");
    out.writeFieldName(RADIUS);
    out.writeNumber(value.radius());
    out.writeFieldName(INNER);
    Choices.Shape inner = value.inner();
    if (inner != null) {
      writeShape(inner, out);
    } else {
      out.writeNull();
    }
    out.writeEndObject();
  }

  /**
   * Writes a {@link Choices.Nothing}.
   */
  static void writeNothing(Choices.Nothing value, JsonGenerator out) throws IOException {
    out.writeStartObject();
    out.writeFieldName(TYPE);
    out.writeString("nothing");
    out.writeEndObject();
  }

  /**
   * Writes a {@link Choices.Square}.
   */
  static void writeSquare(Choices.Square value, JsonGenerator out) throws IOException {
    out.writeStartObject();
    out.writeFieldName(TYPE);
    out.writeString("square");
    out.writeFieldName(SIDE);
    out.writeNumber(value.side());
    out.writeEndObject();
  }

  /**
   * Writes a {@link Choices.Trim}.
   */
  static void writeTrim(Choices.Trim value, JsonGenerator out) throws IOException {
    out.writeStartObject();
    out.writeFieldName(KIND);
    out.writeString("cut");
    out.writeFieldName(AT);
    out.writeNumber(value.at());
    out.writeEndObject();
  }

  /**
   * Writes a {@link Choices.Upper}.
   */
  static void writeUpper(Choices.Upper value, JsonGenerator out) throws IOException {
    out.writeStartObject();
    out.writeFieldName(KIND);
    out.writeString("UP");
    out.writeFieldName(LANGUAGE);
    out.writeString(ResultWriter.notNull(value.language(), out));
    out.writeEndObject();
  }
}
