package app;

import dev.myelin.params.EnumValues;
import dev.myelin.params.FieldNames;
import dev.myelin.params.ParamsParser;
import dev.myelin.params.ParamsReader;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads the parameters of {@link Choices}.
 */
final class ChoicesParamsParser implements ParamsParser<Choices.Values> {
  /**
   * JSON Schema (2020-12) of {@link Choices.Values}.
   */
  static final String JSON_SCHEMA = """
      {"$schema":"https://json-schema.org/draft/2020-12/schema",\
      "type":"object",\
      "properties":{\
      "order":{"type":"string","enum":["BY_NAME","BY_SIZE"]},\
      "metric":{"type":"string","enum":["cos","l2","DOT","cosine"],"default":"cos"},\
      "other":{"type":["string","null"],"enum":["cos","l2","DOT","cosine",null]},\
      "level":{"type":["string","integer"]},\
      "color":{"type":["string","integer"]},\
      "metrics":{"type":"array","items":{"type":"string","enum":["cos","l2","DOT","cosine"]}},\
      "orders":{"type":"object","propertyNames":{"enum":["BY_NAME","BY_SIZE"]},"additionalProperties":{"type":"integer","minimum":-2147483648,"maximum":2147483647}},\
      "levels":{"type":"object","propertyNames":{"enum":["cos","l2","DOT","cosine"]},"additionalProperties":{"type":["string","integer"]}},\
      "shape":{"$ref":"#/$defs/Shape"},\
      "shapes":{"type":"array","items":{"$ref":"#/$defs/Shape"}},\
      "filter":{"anyOf":[{"$ref":"#/$defs/Filter"},{"type":"null"}]},\
      "filters":{"type":"array","items":{"$ref":"#/$defs/Filter"}},\
      "circle":{"anyOf":[{"$ref":"#/$defs/Circle"},{"type":"null"}]}},\
      "required":["order","level","color","metrics","orders","levels","shape","shapes","filters"],\
      "additionalProperties":false,\
      "$defs":{\
      "Shape":{"oneOf":[{"$ref":"#/$defs/Circle","properties":{"type":{"const":"circle"}},"required":["type"]},{"$ref":"#/$defs/Square","properties":{"type":{"const":"square"}},"required":["type"]},{"$ref":"#/$defs/Nothing","properties":{"type":{"const":"nothing"}},"required":["type"]}]},\
      "Filter":{"oneOf":[{"$ref":"#/$defs/Upper","properties":{"kind":{"const":"UP"}},"required":["kind"]},{"$ref":"#/$defs/Trim","properties":{"kind":{"const":"cut"}},"required":["kind"]}]},\
      "Circle":{"type":"object","properties":{"type":{"const":"circle"},"radius":{"type":"number"},"inner":{"anyOf":[{"$ref":"#/$defs/Shape"},{"type":"null"}]}},"required":["radius"],"additionalProperties":false},\
      "Square":{"type":"object","properties":{"type":{"const":"square"},"side":{"type":"number"}},"required":["side"],"additionalProperties":false},\
      "Nothing":{"type":"object","properties":{"type":{"const":"nothing"}},"additionalProperties":false},\
      "Upper":{"type":"object","properties":{"kind":{"const":"UP"},"language":{"type":"string","default":"en"}},"additionalProperties":false},\
      "Trim":{"type":"object","properties":{"kind":{"const":"cut"},"at":{"type":"integer","minimum":-2147483648,"maximum":2147483647}},"required":["at"],"additionalProperties":false}}}""";

  /**
   * The platform's form for {@link Choices.Values}.
   */
  static final String UI_SCHEMA = """
      [{"$formkit":"select","name":"order","label":"Order","required":true,"options":["BY_NAME","BY_SIZE"]},\
      {"$formkit":"select","name":"metric","label":"Metric","value":"cos","placeholder":"cos","required":false,"options":["cos","l2","DOT"]},\
      {"$formkit":"select","name":"other","label":"Other","required":false,"options":["cos","l2","DOT"]},\
      {"$formkit":"select","name":"shape","label":"Shape","required":true,"options":[{"label":"Circle","value":{"type":"circle"}},{"label":"Square","value":{"type":"square"}},{"label":"Nothing","value":{"type":"nothing"}}]},\
      {"$formkit":"select","name":"filter","label":"Filter","required":false,"options":[{"label":"UP","value":{"kind":"UP"}},{"label":"Cut","value":{"kind":"cut"}}]}]""";

  private static final EnumValues<Choices.Level> LEVEL_VALUES = EnumValues.of(Choices.Level.values(), Choices.Level::code);

  private static final EnumValues<Choices.Color> COLOR_VALUES = EnumValues.of(Choices.Color.values(), value -> value.text);

  private static final FieldNames VALUES = FieldNames.of("order", "metric", "other", "level",
      "color", "metrics", "orders", "levels", "shape", "shapes", "filter", "filters", "circle");

  private static final String[] ORDER = {"BY_NAME", "BY_SIZE"};

  private static final String[] METRIC = {"cos", "l2", "DOT"};

  private static final String[] SHAPE = {"circle", "square", "nothing"};

  private static final String[] FILTER = {"UP", "cut"};

  private static final FieldNames CIRCLE = FieldNames.of("type", "radius", "inner");

  private static final FieldNames SQUARE = FieldNames.of("type", "side");

  private static final FieldNames NOTHING = FieldNames.of("type");

  private static final FieldNames UPPER = FieldNames.of("kind", "language");

  private static final FieldNames TRIM = FieldNames.of("kind", "at");

  @Override
  public Class<Choices.Values> type() {
    return Choices.Values.class;
  }

  @Override
  public String jsonSchema() {
    return JSON_SCHEMA;
  }

  @Override
  public String uiSchema() {
    return UI_SCHEMA;
  }

  @Override
  public Choices. @Nullable Values read(ParamsReader in) throws IOException {
    return readValues(in);
  }

  /**
   * Reads a {@link Choices.Values}.
   */
  static Choices. @Nullable Values readValues(ParamsReader in) throws IOException {
    if (!in.beginObject()) {
      return null;
    }
    int problems = in.problemCount();
    long seen = 0;
    Choices.Order order = null;
    Choices.Metric metric = Choices.Metric.COSINE;
    Choices.Metric other = null;
    Choices.Level level = null;
    Choices.Color color = null;
    List<Choices.Metric> metrics = null;
    Map<Choices.Order, Integer> orders = null;
    Map<Choices.Metric, Choices.Level> levels = null;
    Choices.Shape shape = null;
    List<Choices.Shape> shapes = null;
    Choices.Filter filter = null;
    List<Choices.Filter> filters = null;
    Choices.Circle circle = null;
    for (int field = in.firstField(VALUES); field >= 0; field = in.nextField(VALUES, field)) {
      seen = in.mark(seen, VALUES, field);
      switch (field) {
        case 0 -> order = readOrder(in);
        case 1 -> metric = readMetric(in);
        case 2 -> other = in.isNull() ? null : readMetric(in);
        case 3 -> level = LEVEL_VALUES.read(in);
        case 4 -> color = COLOR_VALUES.read(in);
        case 5 -> metrics = readMetricList(in);
        case 6 -> orders = readIntMap(in);
        case 7 -> levels = readLevelMap(in);
        case 8 -> shape = readShape(in);
        case 9 -> shapes = readShapeList(in);
        case 10 -> filter = in.isNull() ? null : readFilter(in);
        case 11 -> filters = readFilterList(in);
        case 12 -> circle = in.isNull() ? null : readCircle(in);
      }
    }
    in.require(seen, 0b0101111111001, VALUES);
    if (in.problemCount() != problems) {
      return null;
    }
    try {
      return new Choices.Values(order, metric, other, level, color, metrics, orders, levels, shape,
          shapes, filter, filters, circle);
    } catch (RuntimeException e) {
      in.refused(e);
      return null;
    }
  }

  private static Choices. @Nullable Order readOrder(ParamsReader in) throws IOException {
    String text = in.readString();
    return switch (text) {
      case "BY_NAME" -> Choices.Order.BY_NAME;
      case "BY_SIZE" -> Choices.Order.BY_SIZE;
      default -> {
        in.notOneOf(text, ORDER);
        yield null;
      }
    };
  }

  private static Choices. @Nullable Metric readMetric(ParamsReader in) throws IOException {
    String text = in.readString();
    return switch (text) {
      case "cos", "cosine" -> Choices.Metric.COSINE;
      case "l2" -> Choices.Metric.EUCLIDEAN;
      case "DOT" -> Choices.Metric.DOT;
      default -> {
        in.notOneOf(text, METRIC);
        yield null;
      }
    };
  }

  private static List<Choices.Metric> readMetricList(ParamsReader in) throws IOException {
    List<Choices.Metric> list = new ArrayList<>();
    if (in.beginArray()) {
      while (in.nextElement()) {
        list.add(readMetric(in));
      }
    }
    return list;
  }

  private static Map<Choices.Order, Integer> readIntMap(ParamsReader in) throws IOException {
    Map<Choices.Order, Integer> map = new LinkedHashMap<>();
    if (in.beginObject()) {
      for (String field = in.nextField(); field != null; field = in.nextField()) {
        in.put(map, readOrderKey(in, field), in.readInt());
      }
    }
    return map;
  }

  private static Map<Choices.Metric, Choices.Level> readLevelMap(ParamsReader in) throws
      IOException {
    Map<Choices.Metric, Choices.Level> map = new LinkedHashMap<>();
    if (in.beginObject()) {
      for (String field = in.nextField(); field != null; field = in.nextField()) {
        in.put(map, readMetricKey(in, field), LEVEL_VALUES.read(in));
      }
    }
    return map;
  }

  /**
   * Reads a {@link Choices.Shape}.
   */
  static Choices. @Nullable Shape readShape(ParamsReader in) throws IOException {
    String type = in.discriminator("type", SHAPE);
    return type == null ? null : switch (type) {
      case "circle" -> readCircle(in);
      case "square" -> readSquare(in);
      default -> readNothing(in);
    };
  }

  private static List<Choices.Shape> readShapeList(ParamsReader in) throws IOException {
    List<Choices.Shape> list = new ArrayList<>();
    if (in.beginArray()) {
      while (in.nextElement()) {
        list.add(readShape(in));
      }
    }
    return list;
  }

  /**
   * Reads a {@link Choices.Filter}.
   */
  static Choices. @Nullable Filter readFilter(ParamsReader in) throws IOException {
    String type = in.discriminator("kind", FILTER);
    return type == null ? null : switch (type) {
      case "UP" -> readUpper(in);
      default -> readTrim(in);
    };
  }

  private static List<Choices.Filter> readFilterList(ParamsReader in) throws IOException {
    List<Choices.Filter> list = new ArrayList<>();
    if (in.beginArray()) {
      while (in.nextElement()) {
        list.add(readFilter(in));
      }
    }
    return list;
  }

  /**
   * Reads a {@link Choices.Circle}.
   */
  static Choices. @Nullable Circle readCircle(ParamsReader in) throws IOException {
    if (!in.beginObject()) {
      return null;
    }
    int problems = in.problemCount();
    long seen = 0;
    double radius = 0;
    Choices.Shape inner = null;
    for (int field = in.firstField(CIRCLE); field >= 0; field = in.nextField(CIRCLE, field)) {
      seen = in.mark(seen, CIRCLE, field);
      switch (field) {
        case 0 -> in.tag("circle");
        case 1 -> radius = in.readDouble();
        case 2 -> inner = in.isNull() ? null : readShape(in);
      }
    }
    in.require(seen, 0b010, CIRCLE);
    if (in.problemCount() != problems) {
      return null;
    }
    try {
      return new Choices.Circle(radius, inner);
    } catch (RuntimeException e) {
      in.refused(e);
      return null;
    }
  }

  private static Choices. @Nullable Order readOrderKey(ParamsReader in, String key) {
    return switch (key) {
      case "BY_NAME" -> Choices.Order.BY_NAME;
      case "BY_SIZE" -> Choices.Order.BY_SIZE;
      default -> {
        in.keyNotOneOf(key, ORDER);
        yield null;
      }
    };
  }

  private static Choices. @Nullable Metric readMetricKey(ParamsReader in, String key) {
    return switch (key) {
      case "cos", "cosine" -> Choices.Metric.COSINE;
      case "l2" -> Choices.Metric.EUCLIDEAN;
      case "DOT" -> Choices.Metric.DOT;
      default -> {
        in.keyNotOneOf(key, METRIC);
        yield null;
      }
    };
  }

  /**
   * Reads a {@link Choices.Square}.
   */
  static Choices. @Nullable Square readSquare(ParamsReader in) throws IOException {
    if (!in.beginObject()) {
      return null;
    }
    int problems = in.problemCount();
    long seen = 0;
    double side = 0;
    for (int field = in.firstField(SQUARE); field >= 0; field = in.nextField(SQUARE, field)) {
      seen = in.mark(seen, SQUARE, field);
      switch (field) {
        case 0 -> in.tag("square");
        case 1 -> side = in.readDouble();
      }
    }
    in.require(seen, 0b10, SQUARE);
    if (in.problemCount() != problems) {
      return null;
    }
    try {
      return new Choices.Square(side);
    } catch (RuntimeException e) {
      in.refused(e);
      return null;
    }
  }

  /**
   * Reads a {@link Choices.Nothing}.
   */
  static Choices. @Nullable Nothing readNothing(ParamsReader in) throws IOException {
    if (!in.beginObject()) {
      return null;
    }
    int problems = in.problemCount();
    long seen = 0;
    for (int field = in.firstField(NOTHING); field >= 0; field = in.nextField(NOTHING, field)) {
      seen = in.mark(seen, NOTHING, field);
      switch (field) {
        case 0 -> in.tag("nothing");
      }
    }
    if (in.problemCount() != problems) {
      return null;
    }
    try {
      return new Choices.Nothing();
    } catch (RuntimeException e) {
      in.refused(e);
      return null;
    }
  }

  /**
   * Reads a {@link Choices.Upper}.
   */
  static Choices. @Nullable Upper readUpper(ParamsReader in) throws IOException {
    if (!in.beginObject()) {
      return null;
    }
    int problems = in.problemCount();
    long seen = 0;
    String language = "en";
    for (int field = in.firstField(UPPER); field >= 0; field = in.nextField(UPPER, field)) {
      seen = in.mark(seen, UPPER, field);
      switch (field) {
        case 0 -> in.tag("UP");
        case 1 -> language = in.readString();
      }
    }
    if (in.problemCount() != problems) {
      return null;
    }
    try {
      return new Choices.Upper(language);
    } catch (RuntimeException e) {
      in.refused(e);
      return null;
    }
  }

  /**
   * Reads a {@link Choices.Trim}.
   */
  static Choices. @Nullable Trim readTrim(ParamsReader in) throws IOException {
    if (!in.beginObject()) {
      return null;
    }
    int problems = in.problemCount();
    long seen = 0;
    int at = 0;
    for (int field = in.firstField(TRIM); field >= 0; field = in.nextField(TRIM, field)) {
      seen = in.mark(seen, TRIM, field);
      switch (field) {
        case 0 -> in.tag("cut");
        case 1 -> at = in.readInt();
      }
    }
    in.require(seen, 0b10, TRIM);
    if (in.problemCount() != problems) {
      return null;
    }
    try {
      return new Choices.Trim(at);
    } catch (RuntimeException e) {
      in.refused(e);
      return null;
    }
  }
}
