package app;

import com.fasterxml.jackson.core.JsonGenerator;
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
  @Override
  public void write(Containers.Values value, JsonGenerator out) throws IOException {
    writeValues(ResultWriter.notNull(value, out), out);
  }

  /**
   * Writes a {@link Containers.Values}.
   */
  static void writeValues(Containers.Values value, JsonGenerator out) throws IOException {
    out.writeStartObject();
    out.writeFieldName("collections");
    writeCollections(ResultWriter.notNull(value.collections(), out), out);
    out.writeFieldName("arrays");
    writeArrays(ResultWriter.notNull(value.arrays(), out), out);
    out.writeFieldName("optionals");
    writeOptionals(ResultWriter.notNull(value.optionals(), out), out);
    out.writeFieldName("free");
    writeFree(ResultWriter.notNull(value.free(), out), out);
    out.writeFieldName("page");
    writePageOfItem(ResultWriter.notNull(value.page(), out), out);
    out.writeFieldName("lists");
    writePageOfListOfString(ResultWriter.notNull(value.lists(), out), out);
    out.writeEndObject();
  }

  /**
   * Writes a {@link Containers.Collections}.
   */
  static void writeCollections(Containers.Collections value, JsonGenerator out) throws IOException {
    out.writeStartObject();
    out.writeFieldName("names");
    writeStringList(ResultWriter.notNull(value.names(), out), out);
    out.writeFieldName("tags");
    writeStringSet(ResultWriter.notNull(value.tags(), out), out);
    out.writeFieldName("units");
    writeNullableUnitSet(ResultWriter.notNull(value.units(), out), out);
    out.writeFieldName("counts");
    writeIntMap(ResultWriter.notNull(value.counts(), out), out);
    out.writeFieldName("groups");
    writeItemListMap(ResultWriter.notNull(value.groups(), out), out);
    out.writeFieldName("weights");
    writeNullableDoubleMap(ResultWriter.notNull(value.weights(), out), out);
    out.writeFieldName("deep");
    writeLongSetMapList(ResultWriter.notNull(value.deep(), out), out);
    out.writeFieldName("table");
    List<List<Integer>> table = value.table();
    if (table == null) {
      out.writeNull();
    } else {
      writeIntListList(table, out);
    }
    out.writeFieldName("none");
    writeStringList(ResultWriter.notNull(value.none(), out), out);
    out.writeFieldName("nothing");
    writeIntMap(ResultWriter.notNull(value.nothing(), out), out);
    out.writeEndObject();
  }

  /**
   * Writes a {@link Containers.Arrays}.
   */
  static void writeArrays(Containers.Arrays value, JsonGenerator out) throws IOException {
    out.writeStartObject();
    out.writeFieldName("floats");
    FreeForm.writeFloats(ResultWriter.notNull(value.floats(), out), out);
    out.writeFieldName("doubles");
    FreeForm.writeDoubles(ResultWriter.notNull(value.doubles(), out), out);
    out.writeFieldName("ints");
    writeIntArray(ResultWriter.notNull(value.ints(), out), out);
    out.writeFieldName("longs");
    writeLongArray(ResultWriter.notNull(value.longs(), out), out);
    out.writeFieldName("shorts");
    writeShortArray(ResultWriter.notNull(value.shorts(), out), out);
    out.writeFieldName("flags");
    writeBooleanArray(ResultWriter.notNull(value.flags(), out), out);
    out.writeFieldName("matrix");
    writeFloatArrayArray(ResultWriter.notNull(value.matrix(), out), out);
    out.writeFieldName("texts");
    writeStringArray(ResultWriter.notNull(value.texts(), out), out);
    out.writeFieldName("holes");
    writeNullableIntArray(ResultWriter.notNull(value.holes(), out), out);
    out.writeFieldName("items");
    writeItemArrayArray(ResultWriter.notNull(value.items(), out), out);
    out.writeFieldName("digits");
    writeIntArray(ResultWriter.notNull(value.digits(), out), out);
    out.writeFieldName("empty");
    writeDoubleArrayArray(ResultWriter.notNull(value.empty(), out), out);
    out.writeFieldName("blobs");
    writeBytesArray(ResultWriter.notNull(value.blobs(), out), out);
    out.writeEndObject();
  }

  /**
   * Writes a {@link Containers.Optionals}.
   */
  static void writeOptionals(Containers.Optionals value, JsonGenerator out) throws IOException {
    out.writeStartObject();
    out.writeFieldName("text");
    Optional<String> text = ResultWriter.notNull(value.text(), out);
    if (text.isPresent()) {
      out.writeString(text.get());
    } else {
      out.writeNull();
    }
    out.writeFieldName("boxed");
    Optional<Integer> boxed = ResultWriter.notNull(value.boxed(), out);
    if (boxed.isPresent()) {
      out.writeNumber(boxed.get());
    } else {
      out.writeNull();
    }
    out.writeFieldName("count");
    OptionalInt count = ResultWriter.notNull(value.count(), out);
    if (count.isPresent()) {
      out.writeNumber(count.getAsInt());
    } else {
      out.writeNull();
    }
    out.writeFieldName("large");
    OptionalLong large = ResultWriter.notNull(value.large(), out);
    if (large.isPresent()) {
      out.writeNumber(large.getAsLong());
    } else {
      out.writeNull();
    }
    out.writeFieldName("ratio");
    OptionalDouble ratio = ResultWriter.notNull(value.ratio(), out);
    if (ratio.isPresent()) {
      out.writeNumber(ratio.getAsDouble());
    } else {
      out.writeNull();
    }
    out.writeFieldName("unit");
    Optional<Containers.Unit> unit = ResultWriter.notNull(value.unit(), out);
    if (unit.isPresent()) {
      out.writeString(unit.get().name());
    } else {
      out.writeNull();
    }
    out.writeFieldName("item");
    Optional<Containers.Item> item = ResultWriter.notNull(value.item(), out);
    if (item.isPresent()) {
      writeItem(item.get(), out);
    } else {
      out.writeNull();
    }
    out.writeFieldName("list");
    Optional<List<String>> list = ResultWriter.notNull(value.list(), out);
    if (list.isPresent()) {
      writeStringList(list.get(), out);
    } else {
      out.writeNull();
    }
    out.writeFieldName("each");
    writeOptionalStringList(ResultWriter.notNull(value.each(), out), out);
    out.writeEndObject();
  }

  /**
   * Writes a {@link Containers.Free}.
   */
  static void writeFree(Containers.Free value, JsonGenerator out) throws IOException {
    out.writeStartObject();
    out.writeFieldName("any");
    FreeForm.write(ResultWriter.notNull(value.any(), out), out);
    out.writeFieldName("some");
    FreeForm.write(value.some(), out);
    out.writeFieldName("map");
    FreeForm.write(ResultWriter.notNull(value.map(), out), out);
    out.writeFieldName("list");
    writeAnyList(ResultWriter.notNull(value.list(), out), out);
    out.writeFieldName("node");
    FreeForm.write(ResultWriter.notNull(value.node(), out), out);
    out.writeFieldName("tree");
    FreeForm.write(value.tree(), out);
    out.writeEndObject();
  }

  /**
   * Writes a {@link Containers.Page}.
   */
  static void writePageOfItem(Containers.Page<Containers.Item> value, JsonGenerator out) throws
      IOException {
    out.writeStartObject();
    out.writeFieldName("items");
    writeItemList(ResultWriter.notNull(value.items(), out), out);
    out.writeFieldName("first");
    Containers.Item first = value.first();
    if (first == null) {
      out.writeNull();
    } else {
      writeItem(first, out);
    }
    out.writeEndObject();
  }

  /**
   * Writes a {@link Containers.Page}.
   */
  static void writePageOfListOfString(Containers.Page<List<String>> value, JsonGenerator out) throws
      IOException {
    out.writeStartObject();
    out.writeFieldName("items");
    writeStringListList(ResultWriter.notNull(value.items(), out), out);
    out.writeFieldName("first");
    List<String> first = value.first();
    if (first == null) {
      out.writeNull();
    } else {
      writeStringList(first, out);
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
      if (element == null) {
        out.writeNull();
      } else {
        out.writeString(element.name());
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
      if (value == null) {
        out.writeNull();
      } else {
        out.writeNumber(value);
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
      if (element == null) {
        out.writeNull();
      } else {
        out.writeNumber(element);
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
    out.writeFieldName("name");
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
