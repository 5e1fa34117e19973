package app;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.myelin.params.ResultWriter;
import java.io.IOException;
import java.math.BigInteger;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * Writes the result of {@link Checks}.
 */
final class ChecksResultWriter implements ResultWriter<Checks.Values> {
  @Override
  public void write(Checks.Values value, JsonGenerator out) throws IOException {
    writeValues(ResultWriter.notNull(value, out), out);
  }

  /**
   * Writes a {@link Checks.Values}.
   */
  static void writeValues(Checks.Values value, JsonGenerator out) throws IOException {
    out.writeStartObject();
    out.writeNumberField("tiny", value.tiny());
    out.writeFieldName("small");
    Short small = value.small();
    if (small == null) {
      out.writeNull();
    } else {
      out.writeNumber(small);
    }
    out.writeNumberField("low", value.low());
    out.writeNumberField("ratio", value.ratio());
    out.writeNumberField("share", value.share());
    out.writeNumberField("large", value.large());
    out.writeFieldName("price");
    out.writeNumber(ResultWriter.notNull(value.price(), out));
    out.writeFieldName("huge");
    BigInteger huge = value.huge();
    if (huge == null) {
      out.writeNull();
    } else {
      out.writeNumber(huge);
    }
    out.writeFieldName("amount");
    out.writeString(ResultWriter.notNull(value.amount(), out));
    out.writeFieldName("name");
    out.writeString(ResultWriter.notNull(value.name(), out));
    out.writeFieldName("code");
    out.writeString(ResultWriter.notNull(value.code(), out));
    out.writeFieldName("mail");
    out.writeString(ResultWriter.notNull(value.mail(), out));
    out.writeBooleanField("accepted", value.accepted());
    out.writeBooleanField("refused", value.refused());
    out.writeFieldName("born");
    out.writeString(ResultWriter.notNull(value.born(), out).toString());
    out.writeFieldName("until");
    Instant until = value.until();
    if (until == null) {
      out.writeNull();
    } else {
      out.writeString(until.toString());
    }
    out.writeFieldName("nothing");
    String nothing = value.nothing();
    if (nothing == null) {
      out.writeNull();
    } else {
      out.writeString(nothing);
    }
    out.writeFieldName("counts");
    writeIntList(ResultWriter.notNull(value.counts(), out), out);
    out.writeFieldName("map");
    writeIntMap(ResultWriter.notNull(value.map(), out), out);
    out.writeEndObject();
  }

  static void writeIntList(List<Integer> list, JsonGenerator out) throws IOException {
    out.writeStartArray();
    for (Integer element : list) {
      out.writeNumber(ResultWriter.notNull(element, out));
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
}
