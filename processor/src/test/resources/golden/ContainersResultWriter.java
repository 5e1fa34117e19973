package app;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.io.SerializedString;
import dev.myelin.json.FreeForm;
import dev.myelin.params.ResultWriter;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Writes the result of {@link Containers}.
 */
final class ContainersResultWriter implements ResultWriter<Containers.Values> {
  private static final SerializedString COLLECTIONS = new SerializedString("collections");

  private static final SerializedString ARRAYS = new SerializedString("arrays");

  private static final SerializedString OPTIONALS = new SerializedString("optionals");

  private static final SerializedString FREE = new SerializedString("free");

  private static final SerializedString PAGE = new SerializedString("page");

  private static final SerializedString LISTS = new SerializedString("lists");

  private static final SerializedString NAMES = new SerializedString("names");

  private static final SerializedString TAGS = new SerializedString("tags");

  private static final SerializedString UNITS = new SerializedString("units");

  private static final SerializedString COUNTS = new SerializedString("counts");

  private static final SerializedString GROUPS = new SerializedString("groups");

  private static final SerializedString WEIGHTS = new SerializedString("weights");

  private static final SerializedString DEEP = new SerializedString("deep");

  private static final SerializedString TABLE = new SerializedString("table");

  private static final SerializedString NONE = new SerializedString("none");

  private static final SerializedString NOTHING = new SerializedString("nothing");

  private static final SerializedString FLOATS = new SerializedString("floats");

  private static final SerializedString DOUBLES = new SerializedString("doubles");

  private static final SerializedString INTS = new SerializedString("ints");

  private static final SerializedString LONGS = new SerializedString("longs");

  private static final SerializedString SHORTS = new SerializedString("shorts");

  private static final SerializedString FLAGS = new SerializedString("flags");

  private static final SerializedString MATRIX = new SerializedString("matrix");

  private static final SerializedString TEXTS = new SerializedString("texts");

  private static final SerializedString HOLES = new SerializedString("holes");

  private static final SerializedString ITEMS = new SerializedString("items");

  private static final SerializedString DIGITS = new SerializedString("digits");

  private static final SerializedString EMPTY = new SerializedString("empty");

  private static final SerializedString BLOBS = new SerializedString("blobs");

  private static final SerializedString TEXT = new SerializedString("text");

  private static final SerializedString BOXED = new SerializedString("boxed");

  private static final SerializedString COUNT = new SerializedString("count");

  private static final SerializedString LARGE = new SerializedString("large");

  private static final SerializedString RATIO = new SerializedString("ratio");

  private static final SerializedString UNIT = new SerializedString("unit");

  private static final SerializedString ITEM = new SerializedString("item");

  private static final SerializedString LIST = new SerializedString("list");

  private static final SerializedString EACH = new SerializedString("each");

  private static final SerializedString ANY = new SerializedString("any");

  private static final SerializedString SOME = new SerializedString("some");

  private static final SerializedString MAP = new SerializedString("map");

  private static final SerializedString NODE = new SerializedString("node");

  private static final SerializedString TREE = new SerializedString("tree");

  private static final SerializedString FIRST = new SerializedString("first");

  private static final SerializedString NAME = new SerializedString("name");

  @Override
  public void write(Containers.Values value, JsonGenerator out) throws IOException {
    writeValues(ResultWriter.notNull(value, out), out);
  }

  /**
   * Writes a {@link Containers.Values}.
   */
  static void writeValues(Containers.Values value, JsonGenerator out) throws IOException {
    out.writeStartObject();
    out.writeFieldName(COLLECTIONS);
    writeCollections(ResultWriter.notNull(value.collections(), out), out);
    out.writeFieldName(ARRAYS);
    writeArrays(ResultWriter.notNull(value.arrays(), out), out);
    out.writeFieldName(OPTIONALS);
    writeOptionals(ResultWriter.notNull(value.optionals(), out), out);
    out.writeFieldName(FREE);
    writeFree(ResultWriter.notNull(value.free(), out), out);
    out.writeFieldName(PAGE);
    writePageOfItem(ResultWriter.notNull(value.page(), out), out);
    out.writeFieldName(LISTS);
    writePageOfListOfString(ResultWriter.notNull(value.lists(), out), out);
    out.writeEndObject();
  }

  /**
   * Writes a {@link Containers.Collections}.
   */
  static void writeCollections(Containers.Collections value, JsonGenerator out) throws IOException {
    out.writeStartObject();
    out.writeFieldName(NAMES);
    writeStringList(ResultWriter.notNull(value.names(), out), out);
    out.writeFieldName(TAGS);
    writeStringSet(ResultWriter.notNull(value.tags(), out), out);
    out.writeFieldName(UNITS);
    writeNullableUnitSet(ResultWriter.notNull(value.units(), out), out);
    out.writeFieldName(COUNTS);
    writeIntMap(ResultWriter.notNull(value.counts(), out), out);
    out.writeFieldName(GROUPS);
    writeItemListMap(ResultWriter.notNull(value.groups(), out), out);
    out.writeFieldName(WEIGHTS);
    writeNullableDoubleMap(ResultWriter.notNull(value.weights(), out), out);
    out.writeFieldName(DEEP);
    writeLongSetMapList(ResultWriter.notNull(value.deep(), out), out);
    out.writeFieldName(TABLE);
    List<List<Integer>> table = value.table();
    if (table != null) {
      writeIntListList(table, out);
    } else {
      out.writeNull();
    }
    out.writeFieldName(NONE);
    writeStringList(ResultWriter.notNull(value.none(), out), out);
    out.writeFieldName(NOTHING);
    writeIntMap(ResultWriter.notNull(value.nothing(), out), out);
    out.writeEndObject();
  }

  /**
   * Writes a {@link Containers.Arrays}.
   */
  static void writeArrays(Containers.Arrays value, JsonGenerator out) throws IOException {
    out.writeStartObject();
    out.writeFieldName(FLOATS);
    FreeForm.writeFloats(ResultWriter.notNull(value.floats(), out), out);
    out.writeFieldName(DOUBLES);
    FreeForm.writeDoubles(ResultWriter.notNull(value.doubles(), out), out);
    out.writeFieldName(INTS);
    writeIntArray(ResultWriter.notNull(value.ints(), out), out);
    out.writeFieldName(LONGS);
    writeLongArray(ResultWriter.notNull(value.longs(), out), out);
    out.writeFieldName(SHORTS);
    writeShortArray(ResultWriter.notNull(value.shorts(), out), out);
    out.writeFieldName(FLAGS);
    writeBooleanArray(ResultWriter.notNull(value.flags(), out), out);
    out.writeFieldName(MATRIX);
    writeFloatArrayArray(ResultWriter.notNull(value.matrix(), out), out);
    out.writeFieldName(TEXTS);
    writeStringArray(ResultWriter.notNull(value.texts(), out), out);
    out.writeFieldName(HOLES);
    writeNullableIntArray(ResultWriter.notNull(value.holes(), out), out);
    out.writeFieldName(ITEMS);
    writeItemArrayArray(ResultWriter.notNull(value.items(), out), out);
    out.writeFieldName(DIGITS);
    writeIntArray(ResultWriter.notNull(value.digits(), out), out);
    out.writeFieldName(EMPTY);
    writeDoubleArrayArray(ResultWriter.notNull(value.empty(), out), out);
    out.writeFieldName(BLOBS);
    writeBytesArray(ResultWriter.notNull(value.blobs(), out), out);
    out.writeEndObject();
  }

  /**
   * Writes a {@link Containers.Optionals}.
   */
  static void writeOptionals(Containers.Optionals value, JsonGenerator out) throws IOException {
    out.writeStartObject();
    out.writeFieldName(TEXT);
    Optional<String> text = ResultWriter.notNull(value.text(), out);
    if (text.isPresent()) {
      out.writeString(text.get());
    } else {
      out.writeNull();
    }
    out.writeFieldName(BOXED);
    Optional<Integer> boxed = ResultWriter.notNull(value.boxed(), out);
    if (boxed.isPresent()) {
      out.writeNumber(boxed.get());
    } else {
      out.writeNull();
    }
    out.writeFieldName(COUNT);
    OptionalInt count = ResultWriter.notNull(value.count(), out);
    if (count.isPresent()) {
      out.writeNumber(count.getAsInt());
    } else {
      out.writeNull();
    }
    out.writeFieldName(LARGE);
    OptionalLong large = ResultWriter.notNull(value.large(), out);
    if (large.isPresent()) {
      out.writeNumber(large.getAsLong());
    } else {
      out.writeNull();
    }
    out.writeFieldName(RATIO);
    OptionalDouble ratio = ResultWriter.notNull(value.ratio(), out);
    if (ratio.isPresent()) {
      out.writeNumber(ratio.getAsDouble());
    } else {
      out.writeNull();
    }
    out.writeFieldName(UNIT);
    Optional<Containers.Unit> unit = ResultWriter.notNull(value.unit(), out);
    if (unit.isPresent()) {
      out.writeString(unit.get().name());
    } else {
      out.writeNull();
    }
    out.writeFieldName(ITEM);
    Optional<Containers.Item> item = ResultWriter.notNull(value.item(), out);
    if (item.isPresent()) {
      writeItem(item.get(), out);
    } else {
      out.writeNull();
    }
    out.writeFieldName(LIST);
    Optional<List<String>> list = ResultWriter.notNull(value.list(), out);
    if (list.isPresent()) {
      writeStringList(list.get(), out);
    } else {
      out.writeNull();
    }
    out.writeFieldName(EACH);
    writeOptionalStringList(ResultWriter.notNull(value.each(), out), out);
    out.writeEndObject();
  }

  /**
   * Writes a {@link Containers.Free}.
   */
  static void writeFree(Containers.Free value, JsonGenerator out) throws IOException {
    out.writeStartObject();
    out.writeFieldName(ANY);
    FreeForm.write(ResultWriter.notNull(value.any(), out), out);
    out.writeFieldName(SOME);
    FreeForm.write(value.some(), out);
    out.writeFieldName(MAP);
    FreeForm.write(ResultWriter.notNull(value.map(), out), out);
    out.writeFieldName(LIST);
    writeAnyList(ResultWriter.notNull(value.list(), out), out);
    out.writeFieldName(NODE);
    FreeForm.write(ResultWriter.notNull(value.node(), out), out);
    out.writeFieldName(TREE);
    FreeForm.write(value.tree(), out);
    out.writeEndObject();
  }

  /**
   * Writes a {@link Containers.Page}.
   */
  static void writePageOfItem(Containers.Page<Containers.Item> value, JsonGenerator out) throws
      IOException {
    out.writeStartObject();
    out.writeFieldName(ITEMS);
    writeItemList(ResultWriter.notNull(value.items(), out), out);
    out.writeFieldName(FIRST);
    Containers.Item first = value.first();
    if (first != null) {
      writeItem(first, out);
    } else {
      out.writeNull();
    }
    out.writeEndObject();
  }

  /**
   * Writes a {@link Containers.Page}.
   */
  static void writePageOfListOfString(Containers.Page<List<String>> value, JsonGenerator out) throws
      IOException {
    out.writeStartObject();
    out.writeFieldName(ITEMS);
    writeStringListList(ResultWriter.notNull(value.items(), out), out);
    out.writeFieldName(FIRST);
    List<String> first = value.first();
    if (first != null) {
      writeStringList(first, out);
    } else {
      out.writeNull();
    }
    out.writeEndObject();
  }

  static void writeStringList(List<String> list, JsonGenerator out) throws IOException {
    out.writeStartArray();
    for (String element : list) {
      out.writeString(ResultWriter.notNull(element, out));
    }
    out.writeEndArray();
  }

  static void writeStringSet(Set<String> set, JsonGenerator out) throws IOException {
    out.writeStartArray();
    for (String element : set) {
      out.writeString(ResultWriter.notNull(element, out));
    }
    out.writeEndArray();
  }

  static void writeNullableUnitSet(Set<Containers. @Nullable Unit> set, JsonGenerator out) throws
      IOException {
    out.writeStartArray();
    for (Containers. @Nullable Unit element : set) {
      if (element != null) {
        out.writeString(element.name());
      } else {
        out.writeNull();
      }
    }
    out.writeEndArray();
  }

  static void writeIntMap(Map<String, Integer> map, JsonGenerator out) throws IOException {
    out.writeStartObject();
    for (Map.Entry<String, Integer> entry : map.entrySet()) {
      out.writeFieldName(ResultWriter.key(entry.getKey(), out));
      out.writeNumber(ResultWriter.notNull(entry.getValue(), out));
    }
    out.writeEndObject();
  }

  static void writeItemListMap(Map<String, List<Containers.Item>> map, JsonGenerator out) throws
      IOException {
    out.writeStartObject();
    for (Map.Entry<String, List<Containers.Item>> entry : map.entrySet()) {
      out.writeFieldName(ResultWriter.key(entry.getKey(), out));
      writeItemList(ResultWriter.notNull(entry.getValue(), out), out);
    }
    out.writeEndObject();
  }

  static void writeNullableDoubleMap(Map<Containers.Unit, @Nullable Double> map, JsonGenerator out)
      throws IOException {
    out.writeStartObject();
    for (Map.Entry<Containers.Unit, @Nullable Double> entry : map.entrySet()) {
      out.writeFieldName(ResultWriter.key(entry.getKey(), out).name());
      Double value = entry.getValue();
      if (value != null) {
        out.writeNumber(value);
      } else {
        out.writeNull();
      }
    }
    out.writeEndObject();
  }

  static void writeLongSetMapList(List<Map<String, Set<Long>>> list, JsonGenerator out) throws
      IOException {
    out.writeStartArray();
    for (Map<String, Set<Long>> element : list) {
      writeLongSetMap(ResultWriter.notNull(element, out), out);
    }
    out.writeEndArray();
  }

  static void writeIntListList(List<List<Integer>> list, JsonGenerator out) throws IOException {
    out.writeStartArray();
    for (List<Integer> element : list) {
      writeIntList(ResultWriter.notNull(element, out), out);
    }
    out.writeEndArray();
  }

  static void writeIntArray(int[] array, JsonGenerator out) throws IOException {
    out.writeStartArray();
    for (int element : array) {
      out.writeNumber(element);
    }
    out.writeEndArray();
  }

  static void writeLongArray(long[] array, JsonGenerator out) throws IOException {
    out.writeStartArray();
    for (long element : array) {
      out.writeNumber(element);
    }
    out.writeEndArray();
  }

  static void writeShortArray(short[] array, JsonGenerator out) throws IOException {
    out.writeStartArray();
    for (short element : array) {
      out.writeNumber(element);
    }
    out.writeEndArray();
  }

  static void writeBooleanArray(boolean[] array, JsonGenerator out) throws IOException {
    out.writeStartArray();
    for (boolean element : array) {
      out.writeBoolean(element);
    }
    out.writeEndArray();
  }

  static void writeFloatArrayArray(float[][] array, JsonGenerator out) throws IOException {
    out.writeStartArray();
    for (float[] element : array) {
      FreeForm.writeFloats(ResultWriter.notNull(element, out), out);
    }
    out.writeEndArray();
  }

  static void writeStringArray(String[] array, JsonGenerator out) throws IOException {
    out.writeStartArray();
    for (String element : array) {
      out.writeString(ResultWriter.notNull(element, out));
    }
    out.writeEndArray();
  }

  static void writeNullableIntArray(@Nullable Integer[] array, JsonGenerator out) throws
      IOException {
    out.writeStartArray();
    for (@Nullable Integer element : array) {
      if (element != null) {
        out.writeNumber(element);
      } else {
        out.writeNull();
      }
    }
    out.writeEndArray();
  }

  static void writeItemArrayArray(Containers.Item[][] array, JsonGenerator out) throws IOException {
    out.writeStartArray();
    for (Containers.Item[] element : array) {
      writeItemArray(ResultWriter.notNull(element, out), out);
    }
    out.writeEndArray();
  }

  static void writeDoubleArrayArray(double[][] array, JsonGenerator out) throws IOException {
    out.writeStartArray();
    for (double[] element : array) {
      FreeForm.writeDoubles(ResultWriter.notNull(element, out), out);
    }
    out.writeEndArray();
  }

  static void writeBytesArray(byte[][] array, JsonGenerator out) throws IOException {
    out.writeStartArray();
    for (byte[] element : array) {
      out.writeBinary(ResultWriter.notNull(element, out));
    }
    out.writeEndArray();
  }

  /**
   * Writes a {@link Containers.Item}.
   */
  static void writeItem(Containers.Item value, JsonGenerator out) throws IOException {
    out.writeStartObject();
    out.writeFieldName(NAME);
    out.writeString(ResultWriter.notNull(value.name(), out));
    out.writeEndObject();
  }

  static void writeOptionalStringList(List<Optional<String>> list, JsonGenerator out) throws
      IOException {
    out.writeStartArray();
    for (Optional<String> element : list) {
      if (ResultWriter.notNull(element, out).isPresent()) {
        out.writeString(element.get());
      } else {
        out.writeNull();
      }
    }
    out.writeEndArray();
  }

  static void writeAnyList(List<Object> list, JsonGenerator out) throws IOException {
    out.writeStartArray();
    for (Object element : list) {
      FreeForm.write(ResultWriter.notNull(element, out), out);
    }
    out.writeEndArray();
  }

  static void writeItemList(List<Containers.Item> list, JsonGenerator out) throws IOException {
    out.writeStartArray();
    for (Containers.Item element : list) {
      writeItem(ResultWriter.notNull(element, out), out);
    }
    out.writeEndArray();
  }

  static void writeStringListList(List<List<String>> list, JsonGenerator out) throws IOException {
    out.writeStartArray();
    for (List<String> element : list) {
      writeStringList(ResultWriter.notNull(element, out), out);
    }
    out.writeEndArray();
  }

  static void writeLongSetMap(Map<String, Set<Long>> map, JsonGenerator out) throws IOException {
    out.writeStartObject();
    for (Map.Entry<String, Set<Long>> entry : map.entrySet()) {
      out.writeFieldName(ResultWriter.key(entry.getKey(), out));
      writeLongSet(ResultWriter.notNull(entry.getValue(), out), out);
    }
    out.writeEndObject();
  }

  static void writeIntList(List<Integer> list, JsonGenerator out) throws IOException {
    out.writeStartArray();
    for (Integer element : list) {
      out.writeNumber(ResultWriter.notNull(element, out));
    }
    out.writeEndArray();
  }

  static void writeItemArray(Containers.Item[] array, JsonGenerator out) throws IOException {
    out.writeStartArray();
    for (Containers.Item element : array) {
      writeItem(ResultWriter.notNull(element, out), out);
    }
    out.writeEndArray();
  }

  static void writeLongSet(Set<Long> set, JsonGenerator out) throws IOException {
    out.writeStartArray();
    for (Long element : set) {
      out.writeNumber(ResultWriter.notNull(element, out));
    }
    out.writeEndArray();
  }
}
