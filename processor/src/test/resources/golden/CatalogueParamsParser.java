package app;

import dev.myelin.model.ModelId;
import dev.myelin.params.FieldNames;
import dev.myelin.params.ParamsParser;
import dev.myelin.params.ParamsReader;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads the parameters of {@link Catalogue}.
 */
final class CatalogueParamsParser implements ParamsParser<Catalogue.Query> {
  /**
   * JSON Schema (2020-12) of {@link Catalogue.Query}.
   */
  static final String JSON_SCHEMA = """
      {"$schema":"https://json-schema.org/draft/2020-12/schema",\
      "type":"object",\
      "properties":{\
      "model_id":{"type":["integer","string"]},\
      "text":{"type":"string","minLength":1,"maxLength":200,"pattern":"[^\\\\t-\\\\r\\\\x1c-\\\\x20\\\\u1680\\\\u2000-\\\\u2006\\\\u2008-\\\\u200a\\\\u2028\\\\u2029\\\\u205f\\\\u3000]"},\
      "top":{"type":"integer","minimum":1,"maximum":100,"default":10},\
      "threshold":{"type":"number","minimum":0,"maximum":1,"default":0.5},\
      "order":{"type":"string","enum":["BY_NAME","BY_SIZE"],"default":"BY_NAME"},\
      "then_by":{"type":["string","null"],"enum":["BY_NAME","BY_SIZE",null]},\
      "tags":{"type":"array","items":{"type":"string"},"minItems":1},\
      "counts":{"type":"array","items":{"type":["integer","null"],"minimum":-2147483648,"maximum":2147483647}},\
      "ranges":{"type":["array","null"],"items":{"$ref":"#/$defs/Range"},"minItems":1,"maxItems":3},\
      "extra":{"type":"object"},\
      "requests":{"type":"array","items":{"type":"object"}},\
      "vector":{"type":"array","items":{"type":"number"}},\
      "weights":{"type":["array","null"],"items":{"type":"number"}},\
      "range":{"anyOf":[{"$ref":"#/$defs/Range"},{"type":"null"}]},\
      "in":{"type":"string","default":"a \\"$T\\" \\u00e9\\u000a"},\
      "seen":{"type":["string","null"],"minLength":1,"pattern":"[^\\\\t-\\\\r\\\\x1c-\\\\x20\\\\u1680\\\\u2000-\\\\u2006\\\\u2008-\\\\u200a\\\\u2028\\\\u2029\\\\u205f\\\\u3000]"},\
      "field":{"type":"string","minLength":1,"maxLength":1,"default":"x"},\
      "problems":{"type":"integer","minimum":-5,"maximum":32767,"default":-1},\
      "e":{"type":"number","maximum":5000000000,"default":1.5},\
      "exact":{"type":"boolean","default":true},\
      "limit":{"type":["integer","null"],"minimum":-9223372036854775808,"maximum":9},\
      "fallback":{"type":["integer","string"],"default":7}},\
      "required":["model_id","text","tags","counts","extra","requests","vector"],\
      "additionalProperties":false,\
      "$defs":{\
      "Range":{"type":"object","properties":{"from":{"type":"integer","minimum":-2147483648,"maximum":2147483647},"to":{"type":["integer","null"],"minimum":-2147483648,"maximum":2147483647},"next":{"anyOf":[{"$ref":"#/$defs/Range"},{"type":"null"}]},"parts":{"type":"array","items":{"$ref":"#/$defs/Range"}}},"required":["from","parts"],"additionalProperties":false}}}""";

  /**
   * The platform's form for {@link Catalogue.Query}.
   */
  static final String UI_SCHEMA = """
      [{"$formkit":"text","name":"model_id","label":"Model Id","required":true},\
      {"$formkit":"text","name":"text","label":"Text","required":true},\
      {"$formkit":"number","name":"top","label":"Top","value":10,"placeholder":10,"required":false,"min":1,"max":100,"step":1,"number":true},\
      {"$formkit":"number","name":"threshold","label":"Threshold","value":0.5,"placeholder":0.5,"required":false,"min":0,"max":1,"step":"any","number":true},\
      {"$formkit":"select","name":"order","label":"Order","value":"BY_NAME","placeholder":"BY_NAME","required":false,"options":["BY_NAME","BY_SIZE"]},\
      {"$formkit":"select","name":"then_by","label":"Then By","required":false,"options":["BY_NAME","BY_SIZE"]},\
      {"$formkit":"text","name":"in","label":"In","value":"a \\"$T\\" \\u00e9\\u000a","placeholder":"a \\"$T\\" \\u00e9\\u000a","required":false},\
      {"$formkit":"text","name":"seen","label":"Seen","required":false},\
      {"$formkit":"text","name":"field","label":"Field","value":"x","placeholder":"x","required":false},\
      {"$formkit":"number","name":"problems","label":"Problems","value":-1,"placeholder":-1,"required":false,"min":-5,"step":1,"number":true},\
      {"$formkit":"number","name":"e","label":"E","value":1.5,"placeholder":1.5,"required":false,"max":5000000000,"step":"any","number":true},\
      {"$formkit":"checkbox","name":"exact","label":"Exact","value":true,"placeholder":true,"required":false},\
      {"$formkit":"number","name":"limit","label":"Limit","required":false,"max":9,"step":1,"number":true},\
      {"$formkit":"text","name":"fallback","label":"Fallback","value":7,"placeholder":7,"required":false}]""";

  private static final FieldNames QUERY = FieldNames.of("model_id", "text", "top", "threshold",
      "order", "then_by", "tags", "counts", "ranges", "extra", "requests", "vector", "weights",
      "range", "in", "seen", "field", "problems", "e", "exact", "limit", "fallback");

  private static final ModelId DEFAULT_FALLBACK = ModelId.of(7);

  private static final String[] ORDER = {"BY_NAME", "BY_SIZE"};

  private static final FieldNames RANGE = FieldNames.of("from", "to", "next", "parts");

  @Override
  public Class<Catalogue.Query> type() {
    return Catalogue.Query.class;
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
  public Catalogue. @Nullable Query read(ParamsReader in) throws IOException {
    return readQuery(in);
  }

  /**
   * Reads a {@link Catalogue.Query}.
   */
  static Catalogue. @Nullable Query readQuery(ParamsReader in) throws IOException {
    if (!in.beginObject()) {
      return null;
    }
    int problems = in.problemCount();
    long seen = 0;
    ModelId modelID = null;
    String text = null;
    int top = 10;
    double threshold = 0.5;
    Catalogue.Order order = Catalogue.Order.BY_NAME;
    Catalogue.Order thenBy = null;
    List<String> tags = null;
    List<@Nullable Integer> counts = null;
    List<Catalogue.Range> ranges = null;
    Map<String, @Nullable Object> extra = null;
    List<Map<String, @Nullable Object>> requests = null;
    float[] vector = null;
    double[] weights = null;
    Catalogue.Range range = null;
    String in2 = "a \"$T\" \u00e9\n";
    String seen2 = null;
    char field2 = 'x';
    short problems2 = -1;
    float e2 = 1.5f;
    boolean exact = true;
    Long limit = null;
    ModelId fallback = DEFAULT_FALLBACK;
    for (int field = in.firstField(QUERY); field >= 0; field = in.nextField(QUERY, field)) {
      seen = in.mark(seen, QUERY, field);
      switch (field) {
        case 0 -> modelID = in.readModelId();
        case 1 -> text = in.size(in.notBlank(in.readString()), 0, 200);
        case 2 -> top = in.max(in.min(in.readInt(), 1), 100);
        case 3 -> threshold = in.max(in.min(in.readDouble(), 0), 1);
        case 4 -> order = readOrder(in);
        case 5 -> thenBy = in.isNull() ? null : readOrder(in);
        case 6 -> tags = in.size(readStringList(in), 1, Integer.MAX_VALUE);
        case 7 -> counts = readNullableIntList(in);
        case 8 -> ranges = in.isNull() ? null : in.size(readRangeList(in), 1, 3);
        case 9 -> extra = in.readMap();
        case 10 -> requests = readMapList(in);
        case 11 -> vector = in.readFloatArray();
        case 12 -> weights = in.isNull() ? null : in.readDoubleArray();
        case 13 -> range = in.isNull() ? null : readRange(in);
        case 14 -> in2 = in.readString();
        case 15 -> seen2 = in.isNull() ? null : in.notBlank(in.readString());
        case 16 -> field2 = in.readChar();
        case 17 -> problems2 = (short) in.min(in.readShort(), -5);
        case 18 -> e2 = in.max(in.readFloat(), 5000000000L);
        case 19 -> exact = in.readBoolean();
        case 20 -> limit = in.isNull() ? null : in.max(in.readLong(), 9);
        case 21 -> fallback = in.readModelId();
      }
    }
    in.require(seen, 0b0000000000111011000011, QUERY);
    if (in.problemCount() != problems) {
      return null;
    }
    try {
      return new Catalogue.Query(modelID, text, top, threshold, order, thenBy, tags, counts, ranges,
          extra, requests, vector, weights, range, in2, seen2, field2, problems2, e2, exact, limit,
          fallback);
    } catch (RuntimeException e) {
      in.refused(e);
      return null;
    }
  }

  private static Catalogue. @Nullable Order readOrder(ParamsReader in) throws IOException {
    String text = in.readString();
    return switch (text) {
      case "BY_NAME" -> Catalogue.Order.BY_NAME;
      case "BY_SIZE" -> Catalogue.Order.BY_SIZE;
      default -> {
        in.notOneOf(text, ORDER);
        yield null;
      }
    };
  }

  private static List<String> readStringList(ParamsReader in) throws IOException {
    List<String> list = new ArrayList<>();
    if (in.beginArray()) {
      while (in.nextElement()) {
        list.add(in.readString());
      }
    }
    return list;
  }

  private static List<@Nullable Integer> readNullableIntList(ParamsReader in) throws IOException {
    List<@Nullable Integer> list = new ArrayList<>();
    if (in.beginArray()) {
      while (in.nextElement()) {
        list.add(in.isNull() ? null : in.readInt());
      }
    }
    return list;
  }

  private static List<Catalogue.Range> readRangeList(ParamsReader in) throws IOException {
    List<Catalogue.Range> list = new ArrayList<>();
    if (in.beginArray()) {
      while (in.nextElement()) {
        list.add(readRange(in));
      }
    }
    return list;
  }

  private static List<Map<String, @Nullable Object>> readMapList(ParamsReader in) throws
      IOException {
    List<Map<String, @Nullable Object>> list = new ArrayList<>();
    if (in.beginArray()) {
      while (in.nextElement()) {
        list.add(in.readMap());
      }
    }
    return list;
  }

  /**
   * Reads a {@link Catalogue.Range}.
   */
  static Catalogue. @Nullable Range readRange(ParamsReader in) throws IOException {
    if (!in.beginObject()) {
      return null;
    }
    int problems = in.problemCount();
    long seen = 0;
    int from = 0;
    Integer to = null;
    Catalogue.Range next = null;
    List<Catalogue.Range> parts = null;
    for (int field = in.firstField(RANGE); field >= 0; field = in.nextField(RANGE, field)) {
      seen = in.mark(seen, RANGE, field);
      switch (field) {
        case 0 -> from = in.readInt();
        case 1 -> to = in.isNull() ? null : in.readInt();
        case 2 -> next = in.isNull() ? null : readRange(in);
        case 3 -> parts = readRangeList(in);
      }
    }
    in.require(seen, 0b1001, RANGE);
    if (in.problemCount() != problems) {
      return null;
    }
    try {
      return new Catalogue.Range(from, to, next, parts);
    } catch (RuntimeException e) {
      in.refused(e);
      return null;
    }
  }
}
