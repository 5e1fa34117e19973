package app;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.io.SerializedString;
import dev.myelin.params.ResultWriter;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Instant;

/**
 * Writes the result of {@link Scalars}.
 */
final class ScalarsResultWriter implements ResultWriter<Scalars.Values> {
  private static final SerializedString PLAIN = new SerializedString("plain");

  private static final SerializedString BOXED = new SerializedString("boxed");

  private static final SerializedString TEXTS = new SerializedString("texts");

  private static final SerializedString TIMES = new SerializedString("times");

  private static final SerializedString FLAG = new SerializedString("flag");

  private static final SerializedString TINY = new SerializedString("tiny");

  private static final SerializedString SMALL = new SerializedString("small");

  private static final SerializedString COUNT = new SerializedString("count");

  private static final SerializedString LARGE = new SerializedString("large");

  private static final SerializedString NARROW = new SerializedString("narrow");

  private static final SerializedString WIDE = new SerializedString("wide");

  private static final SerializedString MARK = new SerializedString("mark");

  private static final SerializedString FLAG2 = new SerializedString("flag2");

  private static final SerializedString TINY2 = new SerializedString("tiny2");

  private static final SerializedString SMALL2 = new SerializedString("small2");

  private static final SerializedString COUNT2 = new SerializedString("count2");

  private static final SerializedString LARGE2 = new SerializedString("large2");

  private static final SerializedString NARROW2 = new SerializedString("narrow2");

  private static final SerializedString WIDE2 = new SerializedString("wide2");

  private static final SerializedString MARK2 = new SerializedString("mark2");

  private static final SerializedString TEXT = new SerializedString("text");

  private static final SerializedString BYTES = new SerializedString("bytes");

  private static final SerializedString UUID = new SerializedString("uuid");

  private static final SerializedString URI = new SerializedString("uri");

  private static final SerializedString PATH = new SerializedString("path");

  private static final SerializedString MODEL = new SerializedString("model");

  private static final SerializedString INTEGER = new SerializedString("integer");

  private static final SerializedString DECIMAL = new SerializedString("decimal");

  private static final SerializedString LIMIT = new SerializedString("limit");

  private static final SerializedString KEY = new SerializedString("key");

  private static final SerializedString BYTES2 = new SerializedString("bytes2");

  private static final SerializedString UUID2 = new SerializedString("uuid2");

  private static final SerializedString URI2 = new SerializedString("uri2");

  private static final SerializedString PATH2 = new SerializedString("path2");

  private static final SerializedString MODEL2 = new SerializedString("model2");

  private static final SerializedString INTEGER2 = new SerializedString("integer2");

  private static final SerializedString DECIMAL2 = new SerializedString("decimal2");

  private static final SerializedString DURATION = new SerializedString("duration");

  private static final SerializedString PERIOD = new SerializedString("period");

  private static final SerializedString INSTANT = new SerializedString("instant");

  private static final SerializedString DATE = new SerializedString("date");

  private static final SerializedString TIME = new SerializedString("time");

  private static final SerializedString DATE_TIME = new SerializedString("date_time");

  private static final SerializedString OFFSET_DATE_TIME = new SerializedString("offset_date_time");

  private static final SerializedString OFFSET_TIME = new SerializedString("offset_time");

  private static final SerializedString ZONED_DATE_TIME = new SerializedString("zoned_date_time");

  private static final SerializedString YEAR = new SerializedString("year");

  private static final SerializedString YEAR_MONTH = new SerializedString("year_month");

  private static final SerializedString MONTH_DAY = new SerializedString("month_day");

  private static final SerializedString ZONE = new SerializedString("zone");

  private static final SerializedString UNTIL = new SerializedString("until");

  private static final SerializedString DURATION2 = new SerializedString("duration2");

  private static final SerializedString PERIOD2 = new SerializedString("period2");

  private static final SerializedString INSTANT2 = new SerializedString("instant2");

  private static final SerializedString DATE2 = new SerializedString("date2");

  private static final SerializedString TIME2 = new SerializedString("time2");

  private static final SerializedString DATE_TIME2 = new SerializedString("date_time2");

  private static final SerializedString OFFSET_DATE_TIME2 = new SerializedString("offset_date_time2");

  private static final SerializedString OFFSET_TIME2 = new SerializedString("offset_time2");

  private static final SerializedString ZONED_DATE_TIME2 = new SerializedString("zoned_date_time2");

  private static final SerializedString YEAR2 = new SerializedString("year2");

  private static final SerializedString YEAR_MONTH2 = new SerializedString("year_month2");

  private static final SerializedString MONTH_DAY2 = new SerializedString("month_day2");

  private static final SerializedString ZONE2 = new SerializedString("zone2");

  @Override
  public void write(Scalars.Values value, JsonGenerator out) throws IOException {
    writeValues(ResultWriter.notNull(value, out), out);
  }

  /**
   * Writes a {@link Scalars.Values}.
   */
  static void writeValues(Scalars.Values value, JsonGenerator out) throws IOException {
    out.writeStartObject();
    out.writeFieldName(PLAIN);
    writePlain(ResultWriter.notNull(value.plain(), out), out);
    out.writeFieldName(BOXED);
    writeBoxed(ResultWriter.notNull(value.boxed(), out), out);
    out.writeFieldName(TEXTS);
    writeTexts(ResultWriter.notNull(value.texts(), out), out);
    out.writeFieldName(TIMES);
    writeTimes(ResultWriter.notNull(value.times(), out), out);
    out.writeEndObject();
  }

  /**
   * Writes a {@link Scalars.Plain}.
   */
  static void writePlain(Scalars.Plain value, JsonGenerator out) throws IOException {
    out.writeStartObject();
    out.writeFieldName(FLAG);
    out.writeBoolean(value.flag());
    out.writeFieldName(TINY);
    out.writeNumber(value.tiny());
    out.writeFieldName(SMALL);
    out.writeNumber(value.small());
    out.writeFieldName(COUNT);
    out.writeNumber(value.count());
    out.writeFieldName(LARGE);
    out.writeNumber(value.large());
    out.writeFieldName(NARROW);
    out.writeNumber(value.narrow());
    out.writeFieldName(WIDE);
    out.writeNumber(value.wide());
    out.writeFieldName(MARK);
    out.writeString(String.valueOf(value.mark()));
    out.writeFieldName(FLAG2);
    out.writeBoolean(value.flag2());
    out.writeFieldName(TINY2);
    out.writeNumber(value.tiny2());
    out.writeFieldName(SMALL2);
    out.writeNumber(value.small2());
    out.writeFieldName(COUNT2);
    out.writeNumber(value.count2());
    out.writeFieldName(LARGE2);
    out.writeNumber(value.large2());
    out.writeFieldName(NARROW2);
    out.writeNumber(value.narrow2());
    out.writeFieldName(WIDE2);
    out.writeNumber(value.wide2());
    out.writeFieldName(MARK2);
    out.writeString(String.valueOf(value.mark2()));
    out.writeEndObject();
  }

  /**
   * Writes a {@link Scalars.Boxed}.
   */
  static void writeBoxed(Scalars.Boxed value, JsonGenerator out) throws IOException {
    out.writeStartObject();
    out.writeFieldName(FLAG);
    out.writeBoolean(ResultWriter.notNull(value.flag(), out));
    out.writeFieldName(TINY);
    Byte tiny = value.tiny();
    if (tiny != null) {
      out.writeNumber(tiny);
    } else {
      out.writeNull();
    }
    out.writeFieldName(SMALL);
    Short small = value.small();
    if (small != null) {
      out.writeNumber(small);
    } else {
      out.writeNull();
    }
    out.writeFieldName(COUNT);
    Integer count = value.count();
    if (count != null) {
      out.writeNumber(count);
    } else {
      out.writeNull();
    }
    out.writeFieldName(LARGE);
    Long large = value.large();
    if (large != null) {
      out.writeNumber(large);
    } else {
      out.writeNull();
    }
    out.writeFieldName(NARROW);
    Float narrow = value.narrow();
    if (narrow != null) {
      out.writeNumber(narrow);
    } else {
      out.writeNull();
    }
    out.writeFieldName(WIDE);
    Double wide = value.wide();
    if (wide != null) {
      out.writeNumber(wide);
    } else {
      out.writeNull();
    }
    out.writeFieldName(MARK);
    Character mark = value.mark();
    if (mark != null) {
      out.writeString(String.valueOf(mark));
    } else {
      out.writeNull();
    }
    out.writeFieldName(TINY2);
    out.writeNumber(ResultWriter.notNull(value.tiny2(), out));
    out.writeFieldName(LARGE2);
    out.writeNumber(ResultWriter.notNull(value.large2(), out));
    out.writeEndObject();
  }

  /**
   * Writes a {@link Scalars.Texts}.
   */
  static void writeTexts(Scalars.Texts value, JsonGenerator out) throws IOException {
    out.writeStartObject();
    out.writeFieldName(TEXT);
    out.writeString(ResultWriter.notNull(value.text(), out));
    out.writeFieldName(BYTES);
    out.writeBinary(ResultWriter.notNull(value.bytes(), out));
    out.writeFieldName(UUID);
    out.writeString(ResultWriter.notNull(value.uuid(), out).toString());
    out.writeFieldName(URI);
    out.writeString(ResultWriter.notNull(value.uri(), out).toString());
    out.writeFieldName(PATH);
    out.writeString(ResultWriter.notNull(value.path(), out).toString());
    out.writeFieldName(MODEL);
    ResultWriter.writeModelId(ResultWriter.notNull(value.model(), out), out);
    out.writeFieldName(INTEGER);
    out.writeNumber(ResultWriter.notNull(value.integer(), out));
    out.writeFieldName(DECIMAL);
    out.writeNumber(ResultWriter.notNull(value.decimal(), out));
    out.writeFieldName(LIMIT);
    BigDecimal limit = value.limit();
    if (limit != null) {
      out.writeNumber(limit);
    } else {
      out.writeNull();
    }
    out.writeFieldName(KEY);
    byte[] key = value.key();
    if (key != null) {
      out.writeBinary(key);
    } else {
      out.writeNull();
    }
    out.writeFieldName(BYTES2);
    out.writeBinary(ResultWriter.notNull(value.bytes2(), out));
    out.writeFieldName(UUID2);
    out.writeString(ResultWriter.notNull(value.uuid2(), out).toString());
    out.writeFieldName(URI2);
    out.writeString(ResultWriter.notNull(value.uri2(), out).toString());
    out.writeFieldName(PATH2);
    out.writeString(ResultWriter.notNull(value.path2(), out).toString());
    out.writeFieldName(MODEL2);
    ResultWriter.writeModelId(ResultWriter.notNull(value.model2(), out), out);
    out.writeFieldName(INTEGER2);
    out.writeNumber(ResultWriter.notNull(value.integer2(), out));
    out.writeFieldName(DECIMAL2);
    out.writeNumber(ResultWriter.notNull(value.decimal2(), out));
    out.writeEndObject();
  }

  /**
   * Writes a {@link Scalars.Times}.
   */
  static void writeTimes(Scalars.Times value, JsonGenerator out) throws IOException {
    out.writeStartObject();
    out.writeFieldName(DURATION);
    out.writeString(ResultWriter.notNull(value.duration(), out).toString());
    out.writeFieldName(PERIOD);
    out.writeString(ResultWriter.notNull(value.period(), out).toString());
    out.writeFieldName(INSTANT);
    out.writeString(ResultWriter.notNull(value.instant(), out).toString());
    out.writeFieldName(DATE);
    out.writeString(ResultWriter.notNull(value.date(), out).toString());
    out.writeFieldName(TIME);
    out.writeString(ResultWriter.notNull(value.time(), out).toString());
    out.writeFieldName(DATE_TIME);
    out.writeString(ResultWriter.notNull(value.dateTime(), out).toString());
    out.writeFieldName(OFFSET_DATE_TIME);
    out.writeString(ResultWriter.notNull(value.offsetDateTime(), out).toString());
    out.writeFieldName(OFFSET_TIME);
    out.writeString(ResultWriter.notNull(value.offsetTime(), out).toString());
    out.writeFieldName(ZONED_DATE_TIME);
    out.writeString(ResultWriter.notNull(value.zonedDateTime(), out).toString());
    out.writeFieldName(YEAR);
    out.writeNumber(ResultWriter.notNull(value.year(), out).getValue());
    out.writeFieldName(YEAR_MONTH);
    ResultWriter.writeYearMonth(ResultWriter.notNull(value.yearMonth(), out), out);
    out.writeFieldName(MONTH_DAY);
    out.writeString(ResultWriter.notNull(value.monthDay(), out).toString());
    out.writeFieldName(ZONE);
    out.writeString(ResultWriter.notNull(value.zone(), out).toString());
    out.writeFieldName(UNTIL);
    Instant until = value.until();
    if (until != null) {
      out.writeString(until.toString());
    } else {
      out.writeNull();
    }
    out.writeFieldName(DURATION2);
    out.writeString(ResultWriter.notNull(value.duration2(), out).toString());
    out.writeFieldName(PERIOD2);
    out.writeString(ResultWriter.notNull(value.period2(), out).toString());
    out.writeFieldName(INSTANT2);
    out.writeString(ResultWriter.notNull(value.instant2(), out).toString());
    out.writeFieldName(DATE2);
    out.writeString(ResultWriter.notNull(value.date2(), out).toString());
    out.writeFieldName(TIME2);
    out.writeString(ResultWriter.notNull(value.time2(), out).toString());
    out.writeFieldName(DATE_TIME2);
    out.writeString(ResultWriter.notNull(value.dateTime2(), out).toString());
    out.writeFieldName(OFFSET_DATE_TIME2);
    out.writeString(ResultWriter.notNull(value.offsetDateTime2(), out).toString());
    out.writeFieldName(OFFSET_TIME2);
    out.writeString(ResultWriter.notNull(value.offsetTime2(), out).toString());
    out.writeFieldName(ZONED_DATE_TIME2);
    out.writeString(ResultWriter.notNull(value.zonedDateTime2(), out).toString());
    out.writeFieldName(YEAR2);
    out.writeNumber(ResultWriter.notNull(value.year2(), out).getValue());
    out.writeFieldName(YEAR_MONTH2);
    ResultWriter.writeYearMonth(ResultWriter.notNull(value.yearMonth2(), out), out);
    out.writeFieldName(MONTH_DAY2);
    out.writeString(ResultWriter.notNull(value.monthDay2(), out).toString());
    out.writeFieldName(ZONE2);
    out.writeString(ResultWriter.notNull(value.zone2(), out).toString());
    out.writeEndObject();
  }
}
