package app;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.io.SerializedString;
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
  private static final SerializedString TINY = new SerializedString("tiny");

  private static final SerializedString SMALL = new SerializedString("small");

  private static final SerializedString LOW = new SerializedString("low");

  private static final SerializedString RATIO = new SerializedString("ratio");

  private static final SerializedString SHARE = new SerializedString("share");

  private static final SerializedString LARGE = new SerializedString("large");

  private static final SerializedString PRICE = new SerializedString("price");

  private static final SerializedString HUGE = new SerializedString("huge");

  private static final SerializedString AMOUNT = new SerializedString("amount");

  private static final SerializedString NAME = new SerializedString("name");

  private static final SerializedString CODE = new SerializedString("code");

  private static final SerializedString MAIL = new SerializedString("mail");

  private static final SerializedString ACCEPTED = new SerializedString("accepted");

  private static final SerializedString REFUSED = new SerializedString("refused");

  private static final SerializedString BORN = new SerializedString("born");

  private static final SerializedString UNTIL = new SerializedString("until");

  private static final SerializedString NOTHING = new SerializedString("nothing");

  private static final SerializedString COUNTS = new SerializedString("counts");

  private static final SerializedString MAP = new SerializedString("map");

  @Override
  public void write(Checks.Values value, JsonGenerator out) throws IOException {
    writeValues(ResultWriter.notNull(value, out), out);
  }

  /**
   * Writes a {@link Checks.Values}.
   */
  static void writeValues(Checks.Values value, JsonGenerator out) throws IOException {
    out.writeStartObject();
    out.writeFieldName(TINY);
    out.writeNumber(value.tiny());
    out.writeFieldName(SMALL);
    Short small = value.small();
    if (small != null) {
      out.writeNumber(small);
    } else {
      out.writeNull();
    }
    out.writeFieldName(LOW);
    out.writeNumber(value.low());
    out.writeFieldName(RATIO);
    out.writeNumber(value.ratio());
    out.writeFieldName(SHARE);
    out.writeNumber(value.share());
    out.writeFieldName(LARGE);
    out.writeNumber(value.large());
    out.writeFieldName(PRICE);
    out.writeNumber(ResultWriter.notNull(value.price(), out));
    out.writeFieldName(HUGE);
    BigInteger huge = value.huge();
    if (huge != null) {
      out.writeNumber(huge);
    } else {
      out.writeNull();
    }
    out.writeFieldName(AMOUNT);
    out.writeString(ResultWriter.notNull(value.amount(), out));
    out.writeFieldName(NAME);
    out.writeString(ResultWriter.notNull(value.name(), out));
    out.writeFieldName(CODE);
    out.writeString(ResultWriter.notNull(value.code(), out));
    out.writeFieldName(MAIL);
    out.writeString(ResultWriter.notNull(value.mail(), out));
    out.writeFieldName(ACCEPTED);
    out.writeBoolean(value.accepted());
    out.writeFieldName(REFUSED);
    out.writeBoolean(value.refused());
    out.writeFieldName(BORN);
    out.writeString(ResultWriter.notNull(value.born(), out).toString());
    out.writeFieldName(UNTIL);
    Instant until = value.until();
    if (until != null) {
      out.writeString(until.toString());
    } else {
      out.writeNull();
    }
    out.writeFieldName(NOTHING);
    String nothing = value.nothing();
    if (nothing != null) {
      out.writeString(nothing);
    } else {
      out.writeNull();
    }
    out.writeFieldName(COUNTS);
    writeIntList(ResultWriter.notNull(value.counts(), out), out);
    out.writeFieldName(MAP);
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
