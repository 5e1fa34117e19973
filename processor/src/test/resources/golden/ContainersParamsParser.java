package app;

import com.fasterxml.jackson.databind.JsonNode;
import dev.myelin.json.JsonNodes;
import dev.myelin.params.FieldNames;
import dev.myelin.params.ParamsParser;
import dev.myelin.params.ParamsReader;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads the parameters of {@link Containers}.
 */
final class ContainersParamsParser implements ParamsParser<Containers.Values> {
  /**
   * JSON Schema (2020-12) of {@link Containers.Values}.
   */
  static final String JSON_SCHEMA = """
      {"$schema":"https://json-schema.org/draft/2020-12/schema",\
      "type":"object",\
      "properties":{\
      "collections":{"$ref":"#/$defs/Collections"},\
      "arrays":{"$ref":"#/$defs/Arrays"},\
      "optionals":{"$ref":"#/$defs/Optionals"},\
      "free":{"$ref":"#/$defs/Free"},\
      "page":{"$ref":"#/$defs/PageOfItem"},\
      "lists":{"$ref":"#/$defs/PageOfListOfString"}},\
      "required":["collections","arrays","optionals","free","page","lists"],\
      "additionalProperties":false,\
      "$defs":{\
      "Collections":{"type":"object","properties":{"names":{"type":"array","items":{"type":"string","minLength":1,"maxLength":5,"pattern":"[^\\\\t-\\\\r\\\\x1c-\\\\x20\\\\u1680\\\\u2000-\\\\u2006\\\\u2008-\\\\u200a\\\\u2028\\\\u2029\\\\u205f\\\\u3000]"}},"tags":{"type":"array","items":{"type":"string"},"uniqueItems":true,"minItems":1,"maxItems":2},"units":{"type":"array","items":{"type":["string","null"],"enum":["GRAM","POUND",null]},"uniqueItems":true},"counts":{"type":"object","additionalProperties":{"type":"integer","minimum":-2147483648,"maximum":2147483647},"minProperties":1},"groups":{"type":"object","propertyNames":{"minLength":1,"pattern":"[^\\\\t-\\\\r\\\\x1c-\\\\x20\\\\u1680\\\\u2000-\\\\u2006\\\\u2008-\\\\u200a\\\\u2028\\\\u2029\\\\u205f\\\\u3000]"},"additionalProperties":{"type":"array","items":{"$ref":"#/$defs/Item"}}},"weights":{"type":"object","propertyNames":{"enum":["GRAM","POUND"]},"additionalProperties":{"type":["number","null"],"minimum":1}},"deep":{"type":"array","items":{"type":"object","additionalProperties":{"type":"array","items":{"type":"integer","minimum":-9223372036854775808,"maximum":9223372036854775807},"uniqueItems":true}}},"table":{"type":["array","null"],"items":{"type":"array","items":{"type":"integer","minimum":-2147483648,"maximum":9}}},"none":{"type":"array","items":{"type":"string"},"default":[]},"nothing":{"type":"object","additionalProperties":{"type":"integer","minimum":-2147483648,"maximum":2147483647},"default":{}}},"required":["names","tags","units","counts","groups","weights","deep"],"additionalProperties":false},\
      "Arrays":{"type":"object","properties":{"floats":{"type":"array","items":{"type":"number"}},"doubles":{"type":"array","items":{"type":"number"}},"ints":{"type":"array","items":{"type":"integer","minimum":-2147483648,"maximum":2147483647}},"longs":{"type":"array","items":{"type":"integer","minimum":-9223372036854775808,"maximum":9223372036854775807},"maxItems":2},"shorts":{"type":"array","items":{"type":"integer","minimum":-32768,"maximum":32767}},"flags":{"type":"array","items":{"type":"boolean"}},"matrix":{"type":"array","items":{"type":"array","items":{"type":"number"}}},"texts":{"type":"array","items":{"type":"string"},"minItems":1},"holes":{"type":"array","items":{"type":["integer","null"],"minimum":-2147483648,"maximum":2147483647}},"items":{"type":"array","items":{"type":"array","items":{"$ref":"#/$defs/Item"}}},"digits":{"type":"array","items":{"type":"integer","minimum":-2147483648,"maximum":9}},"empty":{"type":"array","items":{"type":"array","items":{"type":"number"}},"default":[]},"blobs":{"type":"array","items":{"type":"string","contentEncoding":"base64","pattern":"^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$"}}},"required":["floats","doubles","ints","longs","shorts","flags","matrix","texts","holes","items","digits","blobs"],"additionalProperties":false},\
      "Optionals":{"type":"object","properties":{"text":{"type":["string","null"]},"boxed":{"type":["integer","null"],"minimum":-2147483648,"maximum":5},"count":{"type":["integer","null"],"minimum":-2147483648,"maximum":2147483647},"large":{"type":["integer","null"],"minimum":-9223372036854775808,"maximum":9223372036854775807},"ratio":{"type":["number","null"]},"unit":{"type":["string","null"],"enum":["GRAM","POUND",null]},"item":{"anyOf":[{"$ref":"#/$defs/Item"},{"type":"null"}]},"list":{"type":["array","null"],"items":{"type":"string"}},"each":{"type":"array","items":{"type":["string","null"]}}},"required":["each"],"additionalProperties":false},\
      "Free":{"type":"object","properties":{"any":{"type":["object","array","string","number","boolean"]},"some":{"type":["object","array","string","number","boolean","null"]},"map":{"type":"object"},"list":{"type":"array","items":{"type":["object","array","string","number","boolean"]}},"node":{"type":["object","array","string","number","boolean"]},"tree":{"type":["object","array","string","number","boolean","null"]}},"required":["any","map","list","node"],"additionalProperties":false},\
      "PageOfItem":{"type":"object","properties":{"items":{"type":"array","items":{"$ref":"#/$defs/Item"}},"first":{"anyOf":[{"$ref":"#/$defs/Item"},{"type":"null"}]}},"required":["items"],"additionalProperties":false},\
      "PageOfListOfString":{"type":"object","properties":{"items":{"type":"array","items":{"type":"array","items":{"type":"string"}}},"first":{"type":["array","null"],"items":{"type":"string"}}},"required":["items"],"additionalProperties":false},\
      "Item":{"type":"object","properties":{"name":{"type":"string"}},"required":["name"],"additionalProperties":false}}}""";

  /**
   * The platform's form for {@link Containers.Values}.
   */
  static final String UI_SCHEMA = """
      []""";

  private static final FieldNames VALUES = FieldNames.of("collections", "arrays", "optionals",
      "free", "page", "lists");

  private static final FieldNames COLLECTIONS = FieldNames.of("names", "tags", "units", "counts",
      "groups", "weights", "deep", "table", "none", "nothing");

  private static final FieldNames ARRAYS = FieldNames.of("floats", "doubles", "ints", "longs",
      "shorts", "flags", "matrix", "texts", "holes", "items", "digits", "empty", "blobs");

  private static final FieldNames OPTIONALS = FieldNames.of("text", "boxed", "count", "large",
      "ratio", "unit", "item", "list", "each");

  private static final FieldNames FREE = FieldNames.of("any", "some", "map", "list", "node",
      "tree");

  private static final FieldNames PAGE_OF_ITEM = FieldNames.of("items", "first");

  private static final FieldNames PAGE_OF_LIST_OF_STRING = FieldNames.of("items", "first");

  private static final String[] UNIT = {"GRAM", "POUND"};

  private static final FieldNames ITEM = FieldNames.of("name");

  @Override
  public Class<Containers.Values> type() {
    return Containers.Values.class;
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
  public Containers. @Nullable Values read(ParamsReader in) throws IOException {
    return readValues(in);
  }

  /**
   * Reads a {@link Containers.Values}.
   */
  static Containers. @Nullable Values readValues(ParamsReader in) throws IOException {
    if (!in.beginObject()) {
      return null;
    }
    int problems = in.problemCount();
    long seen = 0;
    Containers.Collections collections = null;
    Containers.Arrays arrays = null;
    Containers.Optionals optionals = null;
    Containers.Free free = null;
    Containers.Page<Containers.Item> page = null;
    Containers.Page<List<String>> lists = null;
    for (int field = in.firstField(VALUES); field >= 0; field = in.nextField(VALUES, field)) {
      seen = in.mark(seen, VALUES, field);
      switch (field) {
        case 0 -> collections = readCollections(in);
        case 1 -> arrays = readArrays(in);
        case 2 -> optionals = readOptionals(in);
        case 3 -> free = readFree(in);
        case 4 -> page = readPageOfItem(in);
        case 5 -> lists = readPageOfListOfString(in);
      }
    }
    in.require(seen, 0b111111, VALUES);
    if (in.problemCount() != problems) {
      return null;
    }
    try {
      return new Containers.Values(collections, arrays, optionals, free, page, lists);
    } catch (RuntimeException e) {
      in.refused(e);
      return null;
    }
  }

  /**
   * Reads a {@link Containers.Collections}.
   */
  static Containers. @Nullable Collections readCollections(ParamsReader in) throws IOException {
    if (!in.beginObject()) {
      return null;
    }
    int problems = in.problemCount();
    long seen = 0;
    List<String> names = null;
    Set<String> tags = null;
    Set<Containers. @Nullable Unit> units = null;
    Map<String, Integer> counts = null;
    Map<String, List<Containers.Item>> groups = null;
    Map<Containers.Unit, @Nullable Double> weights = null;
    List<Map<String, Set<Long>>> deep = null;
    List<List<Integer>> table = null;
    List<String> none = new ArrayList<>();
    Map<String, Integer> nothing = new LinkedHashMap<>();
    for (int field = in.firstField(COLLECTIONS); field >= 0; field = in.nextField(COLLECTIONS, field)) {
      seen = in.mark(seen, COLLECTIONS, field);
      switch (field) {
        case 0 -> names = readStringList(in);
        case 1 -> tags = in.size(readStringSet(in), 1, 2);
        case 2 -> units = readNullableUnitSet(in);
        case 3 -> counts = in.size(readIntMap(in), 1, Integer.MAX_VALUE);
        case 4 -> groups = readItemListMap(in);
        case 5 -> weights = readNullableDoubleMap(in);
        case 6 -> deep = readLongSetMapList(in);
        case 7 -> table = in.isNull() ? null : readIntListList(in);
        case 8 -> none = readStringList2(in);
        case 9 -> nothing = readIntMap(in);
      }
    }
    in.require(seen, 0b0001111111, COLLECTIONS);
    if (in.problemCount() != problems) {
      return null;
    }
    try {
      return new Containers.Collections(names, tags, units, counts, groups, weights, deep, table,
          none, nothing);
    } catch (RuntimeException e) {
      in.refused(e);
      return null;
    }
  }

  /**
   * Reads a {@link Containers.Arrays}.
   */
  static Containers. @Nullable Arrays readArrays(ParamsReader in) throws IOException {
    if (!in.beginObject()) {
      return null;
    }
    int problems = in.problemCount();
    long seen = 0;
    float[] floats = null;
    double[] doubles = null;
    int[] ints = null;
    long[] longs = null;
    short[] shorts = null;
    boolean[] flags = null;
    float[][] matrix = null;
    String[] texts = null;
    @Nullable Integer[] holes = null;
    Containers.Item[][] items = null;
    int[] digits = null;
    double[][] empty = new double[0][];
    byte[][] blobs = null;
    for (int field = in.firstField(ARRAYS); field >= 0; field = in.nextField(ARRAYS, field)) {
      seen = in.mark(seen, ARRAYS, field);
      switch (field) {
        case 0 -> floats = in.readFloatArray();
        case 1 -> doubles = in.readDoubleArray();
        case 2 -> ints = in.readIntArray();
        case 3 -> longs = in.size(in.readLongArray(), 0, 2);
        case 4 -> shorts = in.readShortArray();
        case 5 -> flags = in.readBooleanArray();
        case 6 -> matrix = readFloatArrayArray(in);
        case 7 -> texts = in.size(readStringArray(in), 1, Integer.MAX_VALUE);
        case 8 -> holes = readNullableIntArray(in);
        case 9 -> items = readItemArrayArray(in);
        case 10 -> digits = readIntArray(in);
        case 11 -> empty = readDoubleArrayArray(in);
        case 12 -> blobs = readBytesArray(in);
      }
    }
    in.require(seen, 0b1011111111111, ARRAYS);
    if (in.problemCount() != problems) {
      return null;
    }
    try {
      return new Containers.Arrays(floats, doubles, ints, longs, shorts, flags, matrix, texts,
          holes, items, digits, empty, blobs);
    } catch (RuntimeException e) {
      in.refused(e);
      return null;
    }
  }

  /**
   * Reads a {@link Containers.Optionals}.
   */
  static Containers. @Nullable Optionals readOptionals(ParamsReader in) throws IOException {
    if (!in.beginObject()) {
      return null;
    }
    int problems = in.problemCount();
    long seen = 0;
    Optional<String> text = Optional.empty();
    Optional<Integer> boxed = Optional.empty();
    OptionalInt count = OptionalInt.empty();
    OptionalLong large = OptionalLong.empty();
    OptionalDouble ratio = OptionalDouble.empty();
    Optional<Containers.Unit> unit = Optional.empty();
    Optional<Containers.Item> item = Optional.empty();
    Optional<List<String>> list = Optional.empty();
    List<Optional<String>> each = null;
    for (int field = in.firstField(OPTIONALS); field >= 0; field = in.nextField(OPTIONALS, field)) {
      seen = in.mark(seen, OPTIONALS, field);
      switch (field) {
        case 0 -> text = in.isNull() ? Optional.empty() : Optional.ofNullable(in.readString());
        case 1 -> boxed = in.isNull() ? Optional.empty() : Optional.ofNullable(in.max(in.readInt(), 5));
        case 2 -> count = in.isNull() ? OptionalInt.empty() : OptionalInt.of(in.readInt());
        case 3 -> large = in.isNull() ? OptionalLong.empty() : OptionalLong.of(in.readLong());
        case 4 -> ratio = in.isNull() ? OptionalDouble.empty() : OptionalDouble.of(in.readDouble());
        case 5 -> unit = in.isNull() ? Optional.empty() : Optional.ofNullable(readUnit(in));
        case 6 -> item = in.isNull() ? Optional.empty() : Optional.ofNullable(readItem(in));
        case 7 -> list = in.isNull() ? Optional.empty() : Optional.ofNullable(readStringList2(in));
        case 8 -> each = readOptionalStringList(in);
      }
    }
    in.require(seen, 0b100000000, OPTIONALS);
    if (in.problemCount() != problems) {
      return null;
    }
    try {
      return new Containers.Optionals(text, boxed, count, large, ratio, unit, item, list, each);
    } catch (RuntimeException e) {
      in.refused(e);
      return null;
    }
  }

  /**
   * Reads a {@link Containers.Free}.
   */
  static Containers. @Nullable Free readFree(ParamsReader in) throws IOException {
    if (!in.beginObject()) {
      return null;
    }
    int problems = in.problemCount();
    long seen = 0;
    Object any = null;
    Object some = null;
    Map<String, @Nullable Object> map = null;
    List<Object> list = null;
    JsonNode node = null;
    JsonNode tree = null;
    for (int field = in.firstField(FREE); field >= 0; field = in.nextField(FREE, field)) {
      seen = in.mark(seen, FREE, field);
      switch (field) {
        case 0 -> any = in.readAny();
        case 1 -> some = in.isNull() ? null : in.readAny();
        case 2 -> map = in.readMap();
        case 3 -> list = readAnyList(in);
        case 4 -> node = JsonNodes.of(in.readAny());
        case 5 -> tree = in.isNull() ? null : JsonNodes.of(in.readAny());
      }
    }
    in.require(seen, 0b011101, FREE);
    if (in.problemCount() != problems) {
      return null;
    }
    try {
      return new Containers.Free(any, some, map, list, node, tree);
    } catch (RuntimeException e) {
      in.refused(e);
      return null;
    }
  }

  /**
   * Reads a {@link Containers.Page}.
   */
  static Containers. @Nullable Page<Containers.Item> readPageOfItem(ParamsReader in) throws
      IOException {
    if (!in.beginObject()) {
      return null;
    }
    int problems = in.problemCount();
    long seen = 0;
    List<Containers.Item> items = null;
    Containers.Item first = null;
    for (int field = in.firstField(PAGE_OF_ITEM); field >= 0; field = in.nextField(PAGE_OF_ITEM, field)) {
      seen = in.mark(seen, PAGE_OF_ITEM, field);
      switch (field) {
        case 0 -> items = readItemList(in);
        case 1 -> first = in.isNull() ? null : readItem(in);
      }
    }
    in.require(seen, 0b01, PAGE_OF_ITEM);
    if (in.problemCount() != problems) {
      return null;
    }
    try {
      return new Containers.Page<Containers.Item>(items, first);
    } catch (RuntimeException e) {
      in.refused(e);
      return null;
    }
  }

  /**
   * Reads a {@link Containers.Page}.
   */
  static Containers. @Nullable Page<List<String>> readPageOfListOfString(ParamsReader in) throws
      IOException {
    if (!in.beginObject()) {
      return null;
    }
    int problems = in.problemCount();
    long seen = 0;
    List<List<String>> items = null;
    List<String> first = null;
    for (int field = in.firstField(PAGE_OF_LIST_OF_STRING); field >= 0; field = in.nextField(PAGE_OF_LIST_OF_STRING, field)) {
      seen = in.mark(seen, PAGE_OF_LIST_OF_STRING, field);
      switch (field) {
        case 0 -> items = readStringListList(in);
        case 1 -> first = in.isNull() ? null : readStringList2(in);
      }
    }
    in.require(seen, 0b01, PAGE_OF_LIST_OF_STRING);
    if (in.problemCount() != problems) {
      return null;
    }
    try {
      return new Containers.Page<List<String>>(items, first);
    } catch (RuntimeException e) {
      in.refused(e);
      return null;
    }
  }

  private static List<String> readStringList(ParamsReader in) throws IOException {
    List<String> list = new ArrayList<>();
    if (in.beginArray()) {
      while (in.nextElement()) {
        list.add(in.size(in.notBlank(in.readString()), 0, 5));
      }
    }
    return list;
  }

  private static Set<String> readStringSet(ParamsReader in) throws IOException {
    Set<String> set = new LinkedHashSet<>();
    if (in.beginArray()) {
      while (in.nextElement()) {
        in.add(set, in.readString());
      }
    }
    return set;
  }

  private static Set<Containers. @Nullable Unit> readNullableUnitSet(ParamsReader in) throws
      IOException {
    Set<Containers. @Nullable Unit> set = new LinkedHashSet<>();
    if (in.beginArray()) {
      while (in.nextElement()) {
        in.add(set, in.isNull() ? null : readUnit(in));
      }
    }
    return set;
  }

  private static Map<String, Integer> readIntMap(ParamsReader in) throws IOException {
    Map<String, Integer> map = new LinkedHashMap<>();
    if (in.beginObject()) {
      for (String field = in.nextField(); field != null; field = in.nextField()) {
        in.put(map, field, in.readInt());
      }
    }
    return map;
  }

  private static Map<String, List<Containers.Item>> readItemListMap(ParamsReader in) throws
      IOException {
    Map<String, List<Containers.Item>> map = new LinkedHashMap<>();
    if (in.beginObject()) {
      for (String field = in.nextField(); field != null; field = in.nextField()) {
        in.put(map, in.notBlank(in.key(field)), readItemList(in));
      }
    }
    return map;
  }

  private static Map<Containers.Unit, @Nullable Double> readNullableDoubleMap(ParamsReader in)
      throws IOException {
    Map<Containers.Unit, @Nullable Double> map = new LinkedHashMap<>();
    if (in.beginObject()) {
      for (String field = in.nextField(); field != null; field = in.nextField()) {
        in.put(map, readUnitKey(in, field), in.isNull() ? null : in.min(in.readDouble(), 1));
      }
    }
    return map;
  }

  private static List<Map<String, Set<Long>>> readLongSetMapList(ParamsReader in) throws
      IOException {
    List<Map<String, Set<Long>>> list = new ArrayList<>();
    if (in.beginArray()) {
      while (in.nextElement()) {
        list.add(readLongSetMap(in));
      }
    }
    return list;
  }

  private static List<List<Integer>> readIntListList(ParamsReader in) throws IOException {
    List<List<Integer>> list = new ArrayList<>();
    if (in.beginArray()) {
      while (in.nextElement()) {
        list.add(readIntList(in));
      }
    }
    return list;
  }

  private static List<String> readStringList2(ParamsReader in) throws IOException {
    List<String> list = new ArrayList<>();
    if (in.beginArray()) {
      while (in.nextElement()) {
        list.add(in.readString());
      }
    }
    return list;
  }

  private static float[][] readFloatArrayArray(ParamsReader in) throws IOException {
    List<float[]> list = new ArrayList<>();
    if (in.beginArray()) {
      while (in.nextElement()) {
        list.add(in.readFloatArray());
      }
    }
    return list.toArray(float[][]::new);
  }

  private static String[] readStringArray(ParamsReader in) throws IOException {
    List<String> list = new ArrayList<>();
    if (in.beginArray()) {
      while (in.nextElement()) {
        list.add(in.readString());
      }
    }
    return list.toArray(String[]::new);
  }

  private static @Nullable Integer[] readNullableIntArray(ParamsReader in) throws IOException {
    List<@Nullable Integer> list = new ArrayList<>();
    if (in.beginArray()) {
      while (in.nextElement()) {
        list.add(in.isNull() ? null : in.readInt());
      }
    }
    return list.toArray(Integer[]::new);
  }

  private static Containers.Item[][] readItemArrayArray(ParamsReader in) throws IOException {
    List<Containers.Item[]> list = new ArrayList<>();
    if (in.beginArray()) {
      while (in.nextElement()) {
        list.add(readItemArray(in));
      }
    }
    return list.toArray(Containers.Item[][]::new);
  }

  private static int[] readIntArray(ParamsReader in) throws IOException {
    int[] array = new int[16];
    int count = 0;
    if (in.beginArray()) {
      while (in.nextElement()) {
        if (count == array.length) {
          array = Arrays.copyOf(array, count * 2);
        }
        array[count++] = in.max(in.readInt(), 9);
      }
    }
    return Arrays.copyOf(array, count);
  }

  private static double[][] readDoubleArrayArray(ParamsReader in) throws IOException {
    List<double[]> list = new ArrayList<>();
    if (in.beginArray()) {
      while (in.nextElement()) {
        list.add(in.readDoubleArray());
      }
    }
    return list.toArray(double[][]::new);
  }

  private static byte[][] readBytesArray(ParamsReader in) throws IOException {
    List<byte[]> list = new ArrayList<>();
    if (in.beginArray()) {
      while (in.nextElement()) {
        list.add(in.readBytes());
      }
    }
    return list.toArray(byte[][]::new);
  }

  private static Containers. @Nullable Unit readUnit(ParamsReader in) throws IOException {
    String text = in.readString();
    return switch (text) {
      case "GRAM" -> Containers.Unit.GRAM;
      case "POUND" -> Containers.Unit.POUND;
      default -> {
        in.notOneOf(text, UNIT);
        yield null;
      }
    };
  }

  /**
   * Reads a {@link Containers.Item}.
   */
  static Containers. @Nullable Item readItem(ParamsReader in) throws IOException {
    if (!in.beginObject()) {
      return null;
    }
    int problems = in.problemCount();
    long seen = 0;
    String name = null;
    for (int field = in.firstField(ITEM); field >= 0; field = in.nextField(ITEM, field)) {
      seen = in.mark(seen, ITEM, field);
      switch (field) {
        case 0 -> name = in.readString();
      }
    }
    in.require(seen, 0b1, ITEM);
    if (in.problemCount() != problems) {
      return null;
    }
    try {
      return new Containers.Item(name);
    } catch (RuntimeException e) {
      in.refused(e);
      return null;
    }
  }

  private static List<Optional<String>> readOptionalStringList(ParamsReader in) throws IOException {
    List<Optional<String>> list = new ArrayList<>();
    if (in.beginArray()) {
      while (in.nextElement()) {
        list.add(in.isNull() ? Optional.empty() : Optional.ofNullable(in.readString()));
      }
    }
    return list;
  }

  private static List<Object> readAnyList(ParamsReader in) throws IOException {
    List<Object> list = new ArrayList<>();
    if (in.beginArray()) {
      while (in.nextElement()) {
        list.add(in.readAny());
      }
    }
    return list;
  }

  private static List<Containers.Item> readItemList(ParamsReader in) throws IOException {
    List<Containers.Item> list = new ArrayList<>();
    if (in.beginArray()) {
      while (in.nextElement()) {
        list.add(readItem(in));
      }
    }
    return list;
  }

  private static List<List<String>> readStringListList(ParamsReader in) throws IOException {
    List<List<String>> list = new ArrayList<>();
    if (in.beginArray()) {
      while (in.nextElement()) {
        list.add(readStringList2(in));
      }
    }
    return list;
  }

  private static Containers. @Nullable Unit readUnitKey(ParamsReader in, String key) {
    return switch (key) {
      case "GRAM" -> Containers.Unit.GRAM;
      case "POUND" -> Containers.Unit.POUND;
      default -> {
        in.keyNotOneOf(key, UNIT);
        yield null;
      }
    };
  }

  private static Map<String, Set<Long>> readLongSetMap(ParamsReader in) throws IOException {
    Map<String, Set<Long>> map = new LinkedHashMap<>();
    if (in.beginObject()) {
      for (String field = in.nextField(); field != null; field = in.nextField()) {
        in.put(map, field, readLongSet(in));
      }
    }
    return map;
  }

  private static List<Integer> readIntList(ParamsReader in) throws IOException {
    List<Integer> list = new ArrayList<>();
    if (in.beginArray()) {
      while (in.nextElement()) {
        list.add(in.max(in.readInt(), 9));
      }
    }
    return list;
  }

  private static Containers.Item[] readItemArray(ParamsReader in) throws IOException {
    List<Containers.Item> list = new ArrayList<>();
    if (in.beginArray()) {
      while (in.nextElement()) {
        list.add(readItem(in));
      }
    }
    return list.toArray(Containers.Item[]::new);
  }

  private static Set<Long> readLongSet(ParamsReader in) throws IOException {
    Set<Long> set = new LinkedHashSet<>();
    if (in.beginArray()) {
      while (in.nextElement()) {
        in.add(set, in.readLong());
      }
    }
    return set;
  }
}
