package app;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.myelin.params.ResultWriter;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Instant;

/**
 * Writes the result of {@link Scalars}.
 */
final class ScalarsResultWriter implements ResultWriter<Scalars.Values> {
  @Override
  public void write(Scalars.Values value, JsonGenerator out) throws IOException {
    writeValues(ResultWriter.notNull(value, out), out);
  }

  /**
   * Writes a {@link Scalars.Values}.
   */
  static void writeValues(Scalars.Values value, JsonGenerator out) throws IOException {
    out.writeStartObject();
    out.writeFieldName("plain");
    writePlain(ResultWriter.notNull(value.plain(), out), out);
    out.writeFieldName("boxed");
    writeBoxed(ResultWriter.notNull(value.boxed(), out), out);
    out.writeFieldName("texts");
    writeTexts(ResultWriter.notNull(value.texts(), out), out);
    out.writeFieldName("times");
    writeTimes(ResultWriter.notNull(value.times(), out), out);
    out.writeEndObject();
  }

  /**
   * Writes a {@link Scalars.Plain}.
   */
  static void writePlain(Scalars.Plain value, JsonGenerator out) throws IOException {
    out.writeStartObject();
    out.writeBooleanField("flag", value.flag());
    out.writeNumberField("tiny", value.tiny());
    out.writeNumberField("small", value.small());
    out.writeNumberField("count", value.count());
    out.writeNumberField("large", value.large());
    out.writeNumberField("narrow", value.narrow());
    out.writeNumberField("wide", value.wide());
    out.writeStringField("mark", String.valueOf(value.mark()));
    out.writeBooleanField("flag2", value.flag2());
    out.writeNumberField("tiny2", value.tiny2());
    out.writeNumberField("small2", value.small2());
    out.writeNumberField("count2", value.count2());
    out.writeNumberField("large2", value.large2());
    out.writeNumberField("narrow2", value.narrow2());
    out.writeNumberField("wide2", value.wide2());
    out.writeStringField("mark2", String.valueOf(value.mark2()));
    out.writeEndObject();
  }

  /**
   * Writes a {@link Scalars.Boxed}.
   */
  static void writeBoxed(Scalars.Boxed value, JsonGenerator out) throws IOException {
    out.writeStartObject();
    out.writeFieldName("flag");
    out.writeBoolean(ResultWriter.notNull(value.flag(), out));
    out.writeFieldName("tiny");
    Byte tiny = value.tiny();
    if (tiny == null) {
      out.writeNull();
    } else {
      out.writeNumber(tiny);
    }
    out.writeFieldName("small");
    Short small = value.small();
    if (small == null) {
      out.writeNull();
    } else {
      out.writeNumber(small);
    }
    out.writeFieldName("count");
    Integer count = value.count();
    if (count == null) {
      out.writeNull();
    } else {
      out.writeNumber(count);
    }
    out.writeFieldName("large");
    Long large = value.large();
    if (large == null) {
      out.writeNull();
    } else {
      out.writeNumber(large);
    }
    out.writeFieldName("narrow");
    Float narrow = value.narrow();
    if (narrow == null) {
      out.writeNull();
    } else {
      out.writeNumber(narrow);
    }
    out.writeFieldName("wide");
    Double wide = value.wide();
    if (wide == null) {
      out.writeNull();
    } else {
      out.writeNumber(wide);
    }
    out.writeFieldName("mark");
    Character mark = value.mark();
    if (mark == null) {
      out.writeNull();
    } else {
      out.writeString(String.valueOf(mark));
    }
    out.writeFieldName("tiny2");
    out.writeNumber(ResultWriter.notNull(value.tiny2(), out));
    out.writeFieldName("large2");
    out.writeNumber(ResultWriter.notNull(value.large2(), out));
    out.writeEndObject();
  }

  /**
   * Writes a {@link Scalars.Texts}.
   */
  static void writeTexts(Scalars.Texts value, JsonGenerator out) throws IOException {
    out.writeStartObject();
    out.writeFieldName("text");
    out.writeString(ResultWriter.notNull(value.text(), out));
    out.writeFieldName("bytes");
    out.writeBinary(ResultWriter.notNull(value.bytes(), out));
    out.writeFieldName("uuid");
    out.writeString(ResultWriter.notNull(value.uuid(), out).toString());
    out.writeFieldName("uri");
    out.writeString(ResultWriter.notNull(value.uri(), out).toString());
    out.writeFieldName("path");
    out.writeString(ResultWriter.notNull(value.path(), out).toString());
    out.writeFieldName("model");
    ResultWriter.writeModelId(ResultWriter.notNull(value.model(), out), out);
    out.writeFieldName("integer");
    out.writeNumber(ResultWriter.notNull(value.integer(), out));
    out.writeFieldName("decimal");
    out.writeNumber(ResultWriter.notNull(value.decimal(), out));
    out.writeFieldName("limit");
    BigDecimal limit = value.limit();
    if (limit == null) {
      out.writeNull();
    } else {
      out.writeNumber(limit);
    }
    out.writeFieldName("key");
    byte[] key = value.key();
    if (key == null) {
      out.writeNull();
    } else {
      out.writeBinary(key);
    }
    out.writeFieldName("bytes2");
    out.writeBinary(ResultWriter.notNull(value.bytes2(), out));
    out.writeFieldName("uuid2");
    out.writeString(ResultWriter.notNull(value.uuid2(), out).toString());
    out.writeFieldName("uri2");
    out.writeString(ResultWriter.notNull(value.uri2(), out).toString());
    out.writeFieldName("path2");
    out.writeString(ResultWriter.notNull(value.path2(), out).toString());
    out.writeFieldName("model2");
    ResultWriter.writeModelId(ResultWriter.notNull(value.model2(), out), out);
    out.writeFieldName("integer2");
    out.writeNumber(ResultWriter.notNull(value.integer2(), out));
    out.writeFieldName("decimal2");
    out.writeNumber(ResultWriter.notNull(value.decimal2(), out));
    out.writeEndObject();
  }

  /**
   * Writes a {@link Scalars.Times}.
   */
  static void writeTimes(Scalars.Times value, JsonGenerator out) throws IOException {
    out.writeStartObject();
    out.writeFieldName("duration");
    out.writeString(ResultWriter.notNull(value.duration(), out).toString());
    out.writeFieldName("period");
    out.writeString(ResultWriter.notNull(value.period(), out).toString());
    out.writeFieldName("instant");
    out.writeString(ResultWriter.notNull(value.instant(), out).toString());
    out.writeFieldName("date");
    out.writeString(ResultWriter.notNull(value.date(), out).toString());
    out.writeFieldName("time");
    out.writeString(ResultWriter.notNull(value.time(), out).toString());
    out.writeFieldName("date_time");
    out.writeString(ResultWriter.notNull(value.dateTime(), out).toString());
    out.writeFieldName("offset_date_time");
    out.writeString(ResultWriter.notNull(value.offsetDateTime(), out).toString());
    out.writeFieldName("offset_time");
    out.writeString(ResultWriter.notNull(value.offsetTime(), out).toString());
    out.writeFieldName("zoned_date_time");
    out.writeString(ResultWriter.notNull(value.zonedDateTime(), out).toString());
    out.writeFieldName("year");
    out.writeNumber(ResultWriter.notNull(value.year(), out).getValue());
    out.writeFieldName("year_month");
    out.writeString(ResultWriter.notNull(value.yearMonth(), out).toString());
    out.writeFieldName("month_day");
    out.writeString(ResultWriter.notNull(value.monthDay(), out).toString());
    out.writeFieldName("zone");
    out.writeString(ResultWriter.notNull(value.zone(), out).toString());
    out.writeFieldName("until");
    Instant until = value.until();
    if (until == null) {
      out.writeNull();
    } else {
      out.writeString(until.toString());
    }
    out.writeFieldName("duration2");
    out.writeString(ResultWriter.notNull(value.duration2(), out).toString());
    out.writeFieldName("period2");
    out.writeString(ResultWriter.notNull(value.period2(), out).toString());
    out.writeFieldName("instant2");
    out.writeString(ResultWriter.notNull(value.instant2(), out).toString());
    out.writeFieldName("date2");
    out.writeString(ResultWriter.notNull(value.date2(), out).toString());
    out.writeFieldName("time2");
    out.writeString(ResultWriter.notNull(value.time2(), out).toString());
    out.writeFieldName("date_time2");
    out.writeString(ResultWriter.notNull(value.dateTime2(), out).toString());
    out.writeFieldName("offset_date_time2");
    out.writeString(ResultWriter.notNull(value.offsetDateTime2(), out).toString());
    out.writeFieldName("offset_time2");
    out.writeString(ResultWriter.notNull(value.offsetTime2(), out).toString());
    out.writeFieldName("zoned_date_time2");
    out.writeString(ResultWriter.notNull(value.zonedDateTime2(), out).toString());
    out.writeFieldName("year2");
    out.writeNumber(ResultWriter.notNull(value.year2(), out).getValue());
    out.writeFieldName("year_month2");
    out.writeString(ResultWriter.notNull(value.yearMonth2(), out).toString());
    out.writeFieldName("month_day2");
    out.writeString(ResultWriter.notNull(value.monthDay2(), out).toString());
    out.writeFieldName("zone2");
    out.writeString(ResultWriter.notNull(value.zone2(), out).toString());
    out.writeEndObject();
  }
}
