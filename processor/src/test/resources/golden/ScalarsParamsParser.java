package app;

import dev.myelin.model.ModelId;
import dev.myelin.params.FieldNames;
import dev.myelin.params.ParamsParser;
import dev.myelin.params.ParamsReader;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.MonthDay;
import java.time.OffsetDateTime;
import java.time.OffsetTime;
import java.time.Period;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Base64;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Reads the parameters of {@link Scalars}.
 */
final class ScalarsParamsParser implements ParamsParser<Scalars.Values> {
  /**
   * JSON Schema (2020-12) of {@link Scalars.Values}.
   */
  static final String JSON_SCHEMA = """
      {"$schema":"https://json-schema.org/draft/2020-12/schema",\
      "type":"object",\
      "properties":{\
      "plain":{"$ref":"#/$defs/Plain"},\
      "boxed":{"$ref":"#/$defs/Boxed"},\
      "texts":{"$ref":"#/$defs/Texts"},\
      "times":{"$ref":"#/$defs/Times"}},\
      "required":["plain","boxed","texts","times"],\
      "additionalProperties":false,\
      "$defs":{\
      "Plain":{"type":"object","properties":{"flag":{"type":"boolean"},"tiny":{"type":"integer","minimum":-128,"maximum":127},"small":{"type":"integer","minimum":-32768,"maximum":32767},"count":{"type":"integer","minimum":-2147483648,"maximum":2147483647},"large":{"type":"integer","minimum":-9223372036854775808,"maximum":9223372036854775807},"narrow":{"type":"number"},"wide":{"type":"number"},"mark":{"type":"string","minLength":1,"maxLength":1},"flag2":{"type":"boolean","default":true},"tiny2":{"type":"integer","minimum":-128,"maximum":127,"default":-1},"small2":{"type":"integer","minimum":-32768,"maximum":32767,"default":2},"count2":{"type":"integer","minimum":-2147483648,"maximum":2147483647,"default":3},"large2":{"type":"integer","minimum":-9223372036854775808,"maximum":9223372036854775807,"default":4},"narrow2":{"type":"number","default":0.5},"wide2":{"type":"number","default":1.0E300},"mark2":{"type":"string","minLength":1,"maxLength":1,"default":"'"}},"required":["flag","tiny","small","count","large","narrow","wide","mark"],"additionalProperties":false},\
      "Boxed":{"type":"object","properties":{"flag":{"type":"boolean"},"tiny":{"type":["integer","null"],"minimum":-128,"maximum":127},"small":{"type":["integer","null"],"minimum":-32768,"maximum":32767},"count":{"type":["integer","null"],"minimum":-2147483648,"maximum":2147483647},"large":{"type":["integer","null"],"minimum":-9223372036854775808,"maximum":9223372036854775807},"narrow":{"type":["number","null"]},"wide":{"type":["number","null"]},"mark":{"type":["string","null"],"minLength":1,"maxLength":1},"tiny2":{"type":"integer","minimum":-128,"maximum":127,"default":5},"large2":{"type":"integer","minimum":-9223372036854775808,"maximum":9223372036854775807,"default":6}},"required":["flag"],"additionalProperties":false},\
      "Texts":{"type":"object","properties":{"text":{"type":"string"},"bytes":{"type":"string","contentEncoding":"base64","pattern":"^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$"},"uuid":{"type":"string","format":"uuid"},"uri":{"type":"string"},"path":{"type":"string"},"model":{"type":["integer","string"]},"integer":{"type":"integer"},"decimal":{"type":"number"},"limit":{"type":["number","null"]},"key":{"type":["string","null"],"contentEncoding":"base64","pattern":"^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$"},"bytes2":{"type":"string","contentEncoding":"base64","pattern":"^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$","default":"aGk="},"uuid2":{"type":"string","format":"uuid","default":"123e4567-e89b-12d3-a456-426614174000"},"uri2":{"type":"string","default":"https://example.org/a?b"},"path2":{"type":"string","default":"a/b"},"model2":{"type":["integer","string"],"default":"m-1"},"integer2":{"type":"integer","default":123456789012345678901234567890},"decimal2":{"type":"number","default":0.10}},"required":["text","bytes","uuid","uri","path","model","integer","decimal"],"additionalProperties":false},\
      "Times":{"type":"object","properties":{"duration":{"type":"string"},"period":{"type":"string"},"instant":{"type":"string"},"date":{"type":"string"},"time":{"type":"string"},"date_time":{"type":"string"},"offset_date_time":{"type":"string"},"offset_time":{"type":"string"},"zoned_date_time":{"type":"string"},"year":{"type":"integer","minimum":-999999999,"maximum":999999999},"year_month":{"type":"string"},"month_day":{"type":"string"},"zone":{"type":"string"},"until":{"type":["string","null"]},"duration2":{"type":"string","default":"PT1M"},"period2":{"type":"string","default":"P1D"},"instant2":{"type":"string","default":"2020-01-02T03:04:05Z"},"date2":{"type":"string","default":"2020-01-02"},"time2":{"type":"string","default":"03:04:05"},"date_time2":{"type":"string","default":"2020-01-02T03:04:05"},"offset_date_time2":{"type":"string","default":"2020-01-02T03:04:05+01:00"},"offset_time2":{"type":"string","default":"03:04:05+01:00"},"zoned_date_time2":{"type":"string","default":"2020-01-02T03:04:05+01:00[Europe/Berlin]"},"year2":{"type":"integer","minimum":-999999999,"maximum":999999999,"default":2020},"year_month2":{"type":"string","default":"2020-02"},"month_day2":{"type":"string","default":"--02-03"},"zone2":{"type":"string","default":"Europe/Berlin"}},"required":["duration","period","instant","date","time","date_time","offset_date_time","offset_time","zoned_date_time","year","year_month","month_day","zone"],"additionalProperties":false}}}""";

  /**
   * The platform's form for {@link Scalars.Values}.
   */
  static final String UI_SCHEMA = """
      []""";

  private static final FieldNames VALUES = FieldNames.of("plain", "boxed", "texts", "times");

  private static final FieldNames PLAIN = FieldNames.of("flag", "tiny", "small", "count", "large",
      "narrow", "wide", "mark", "flag2", "tiny2", "small2", "count2", "large2", "narrow2", "wide2",
      "mark2");

  private static final FieldNames BOXED = FieldNames.of("flag", "tiny", "small", "count", "large",
      "narrow", "wide", "mark", "tiny2", "large2");

  private static final FieldNames TEXTS = FieldNames.of("text", "bytes", "uuid", "uri", "path",
      "model", "integer", "decimal", "limit", "key", "bytes2", "uuid2", "uri2", "path2", "model2",
      "integer2", "decimal2");

  private static final UUID DEFAULT_UUID2 = UUID.fromString("123e4567-e89b-12d3-a456-426614174000");

  private static final URI DEFAULT_URI2 = URI.create("https://example.org/a?b");

  private static final Path DEFAULT_PATH2 = Path.of("a/b");

  private static final ModelId DEFAULT_MODEL2 = ModelId.of("m-1");

  private static final BigInteger DEFAULT_INTEGER2 = new BigInteger("123456789012345678901234567890");

  private static final BigDecimal DEFAULT_DECIMAL2 = new BigDecimal("0.10");

  private static final FieldNames TIMES = FieldNames.of("duration", "period", "instant", "date",
      "time", "date_time", "offset_date_time", "offset_time", "zoned_date_time", "year",
      "year_month", "month_day", "zone", "until", "duration2", "period2", "instant2", "date2",
      "time2", "date_time2", "offset_date_time2", "offset_time2", "zoned_date_time2", "year2",
      "year_month2", "month_day2", "zone2");

  private static final Duration DEFAULT_DURATION2 = Duration.parse("PT1M");

  private static final Period DEFAULT_PERIOD2 = Period.parse("P1D");

  private static final Instant DEFAULT_INSTANT2 = Instant.parse("2020-01-02T03:04:05Z");

  private static final LocalDate DEFAULT_DATE2 = LocalDate.parse("2020-01-02");

  private static final LocalTime DEFAULT_TIME2 = LocalTime.parse("03:04:05");

  private static final LocalDateTime DEFAULT_DATE_TIME2 = LocalDateTime.parse("2020-01-02T03:04:05");

  private static final OffsetDateTime DEFAULT_OFFSET_DATE_TIME2 = OffsetDateTime.parse("2020-01-02T03:04:05+01:00");

  private static final OffsetTime DEFAULT_OFFSET_TIME2 = OffsetTime.parse("03:04:05+01:00");

  private static final ZonedDateTime DEFAULT_ZONED_DATE_TIME2 = ZonedDateTime.parse("2020-01-02T03:04:05+01:00[Europe/Berlin]");

  private static final Year DEFAULT_YEAR2 = Year.of(2020);

  private static final YearMonth DEFAULT_YEAR_MONTH2 = YearMonth.parse("2020-02");

  private static final MonthDay DEFAULT_MONTH_DAY2 = MonthDay.parse("--02-03");

  private static final ZoneId DEFAULT_ZONE2 = ZoneId.of("Europe/Berlin");

  @Override
  public Class<Scalars.Values> type() {
    return Scalars.Values.class;
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
  public Scalars. @Nullable Values read(ParamsReader in) throws IOException {
    return readValues(in);
  }

  /**
   * Reads a {@link Scalars.Values}.
   */
  static Scalars. @Nullable Values readValues(ParamsReader in) throws IOException {
    if (!in.beginObject()) {
      return null;
    }
    int problems = in.problemCount();
    long seen = 0;
    Scalars.Plain plain = null;
    Scalars.Boxed boxed = null;
    Scalars.Texts texts = null;
    Scalars.Times times = null;
    for (int field = in.firstField(VALUES); field >= 0; field = in.nextField(VALUES, field)) {
      seen = in.mark(seen, VALUES, field);
      switch (field) {
        case 0 -> plain = readPlain(in);
        case 1 -> boxed = readBoxed(in);
        case 2 -> texts = readTexts(in);
        case 3 -> times = readTimes(in);
      }
    }
    in.require(seen, 0b1111, VALUES);
    if (in.problemCount() != problems) {
      return null;
    }
    try {
      return new Scalars.Values(plain, boxed, texts, times);
    } catch (RuntimeException e) {
      in.refused(e);
      return null;
    }
  }

  /**
   * Reads a {@link Scalars.Plain}.
   */
  static Scalars. @Nullable Plain readPlain(ParamsReader in) throws IOException {
    if (!in.beginObject()) {
      return null;
    }
    int problems = in.problemCount();
    long seen = 0;
    boolean flag = false;
    byte tiny = 0;
    short small = 0;
    int count = 0;
    long large = 0;
    float narrow = 0;
    double wide = 0;
    char mark = 0;
    boolean flag2 = true;
    byte tiny2 = -1;
    short small2 = 2;
    int count2 = 3;
    long large2 = 4L;
    float narrow2 = 0.5f;
    double wide2 = 1.0E300;
    char mark2 = '\'';
    for (int field = in.firstField(PLAIN); field >= 0; field = in.nextField(PLAIN, field)) {
      seen = in.mark(seen, PLAIN, field);
      switch (field) {
        case 0 -> flag = in.readBoolean();
        case 1 -> tiny = in.readByte();
        case 2 -> small = in.readShort();
        case 3 -> count = in.readInt();
        case 4 -> large = in.readLong();
        case 5 -> narrow = in.readFloat();
        case 6 -> wide = in.readDouble();
        case 7 -> mark = in.readChar();
        case 8 -> flag2 = in.readBoolean();
        case 9 -> tiny2 = in.readByte();
        case 10 -> small2 = in.readShort();
        case 11 -> count2 = in.readInt();
        case 12 -> large2 = in.readLong();
        case 13 -> narrow2 = in.readFloat();
        case 14 -> wide2 = in.readDouble();
        case 15 -> mark2 = in.readChar();
      }
    }
    in.require(seen, 0b0000000011111111, PLAIN);
    if (in.problemCount() != problems) {
      return null;
    }
    try {
      return new Scalars.Plain(flag, tiny, small, count, large, narrow, wide, mark, flag2, tiny2,
          small2, count2, large2, narrow2, wide2, mark2);
    } catch (RuntimeException e) {
      in.refused(e);
      return null;
    }
  }

  /**
   * Reads a {@link Scalars.Boxed}.
   */
  static Scalars. @Nullable Boxed readBoxed(ParamsReader in) throws IOException {
    if (!in.beginObject()) {
      return null;
    }
    int problems = in.problemCount();
    long seen = 0;
    Boolean flag = null;
    Byte tiny = null;
    Short small = null;
    Integer count = null;
    Long large = null;
    Float narrow = null;
    Double wide = null;
    Character mark = null;
    Byte tiny2 = 5;
    Long large2 = 6L;
    for (int field = in.firstField(BOXED); field >= 0; field = in.nextField(BOXED, field)) {
      seen = in.mark(seen, BOXED, field);
      switch (field) {
        case 0 -> flag = in.readBoolean();
        case 1 -> tiny = in.isNull() ? null : in.readByte();
        case 2 -> small = in.isNull() ? null : in.readShort();
        case 3 -> count = in.isNull() ? null : in.readInt();
        case 4 -> large = in.isNull() ? null : in.readLong();
        case 5 -> narrow = in.isNull() ? null : in.readFloat();
        case 6 -> wide = in.isNull() ? null : in.readDouble();
        case 7 -> mark = in.isNull() ? null : in.readChar();
        case 8 -> tiny2 = in.readByte();
        case 9 -> large2 = in.readLong();
      }
    }
    in.require(seen, 0b0000000001, BOXED);
    if (in.problemCount() != problems) {
      return null;
    }
    try {
      return new Scalars.Boxed(flag, tiny, small, count, large, narrow, wide, mark, tiny2, large2);
    } catch (RuntimeException e) {
      in.refused(e);
      return null;
    }
  }

  /**
   * Reads a {@link Scalars.Texts}.
   */
  static Scalars. @Nullable Texts readTexts(ParamsReader in) throws IOException {
    if (!in.beginObject()) {
      return null;
    }
    int problems = in.problemCount();
    long seen = 0;
    String text = null;
    byte[] bytes = null;
    UUID uuid = null;
    URI uri = null;
    Path path = null;
    ModelId model = null;
    BigInteger integer = null;
    BigDecimal decimal = null;
    BigDecimal limit = null;
    byte[] key = null;
    byte[] bytes2 = Base64.getDecoder().decode("aGk=");
    UUID uuid2 = DEFAULT_UUID2;
    URI uri2 = DEFAULT_URI2;
    Path path2 = DEFAULT_PATH2;
    ModelId model2 = DEFAULT_MODEL2;
    BigInteger integer2 = DEFAULT_INTEGER2;
    BigDecimal decimal2 = DEFAULT_DECIMAL2;
    for (int field = in.firstField(TEXTS); field >= 0; field = in.nextField(TEXTS, field)) {
      seen = in.mark(seen, TEXTS, field);
      switch (field) {
        case 0 -> text = in.readString();
        case 1 -> bytes = in.readBytes();
        case 2 -> uuid = in.readUuid();
        case 3 -> uri = in.readUri();
        case 4 -> path = in.readPath();
        case 5 -> model = in.readModelId();
        case 6 -> integer = in.readBigInteger();
        case 7 -> decimal = in.readBigDecimal();
        case 8 -> limit = in.isNull() ? null : in.readBigDecimal();
        case 9 -> key = in.isNull() ? null : in.readBytes();
        case 10 -> bytes2 = in.readBytes();
        case 11 -> uuid2 = in.readUuid();
        case 12 -> uri2 = in.readUri();
        case 13 -> path2 = in.readPath();
        case 14 -> model2 = in.readModelId();
        case 15 -> integer2 = in.readBigInteger();
        case 16 -> decimal2 = in.readBigDecimal();
      }
    }
    in.require(seen, 0b00000000011111111, TEXTS);
    if (in.problemCount() != problems) {
      return null;
    }
    try {
      return new Scalars.Texts(text, bytes, uuid, uri, path, model, integer, decimal, limit, key,
          bytes2, uuid2, uri2, path2, model2, integer2, decimal2);
    } catch (RuntimeException e) {
      in.refused(e);
      return null;
    }
  }

  /**
   * Reads a {@link Scalars.Times}.
   */
  static Scalars. @Nullable Times readTimes(ParamsReader in) throws IOException {
    if (!in.beginObject()) {
      return null;
    }
    int problems = in.problemCount();
    long seen = 0;
    Duration duration = null;
    Period period = null;
    Instant instant = null;
    LocalDate date = null;
    LocalTime time = null;
    LocalDateTime dateTime = null;
    OffsetDateTime offsetDateTime = null;
    OffsetTime offsetTime = null;
    ZonedDateTime zonedDateTime = null;
    Year year = null;
    YearMonth yearMonth = null;
    MonthDay monthDay = null;
    ZoneId zone = null;
    Instant until = null;
    Duration duration2 = DEFAULT_DURATION2;
    Period period2 = DEFAULT_PERIOD2;
    Instant instant2 = DEFAULT_INSTANT2;
    LocalDate date2 = DEFAULT_DATE2;
    LocalTime time2 = DEFAULT_TIME2;
    LocalDateTime dateTime2 = DEFAULT_DATE_TIME2;
    OffsetDateTime offsetDateTime2 = DEFAULT_OFFSET_DATE_TIME2;
    OffsetTime offsetTime2 = DEFAULT_OFFSET_TIME2;
    ZonedDateTime zonedDateTime2 = DEFAULT_ZONED_DATE_TIME2;
    Year year2 = DEFAULT_YEAR2;
    YearMonth yearMonth2 = DEFAULT_YEAR_MONTH2;
    MonthDay monthDay2 = DEFAULT_MONTH_DAY2;
    ZoneId zone2 = DEFAULT_ZONE2;
    for (int field = in.firstField(TIMES); field >= 0; field = in.nextField(TIMES, field)) {
      seen = in.mark(seen, TIMES, field);
      switch (field) {
        case 0 -> duration = in.readDuration();
        case 1 -> period = in.readPeriod();
        case 2 -> instant = in.readInstant();
        case 3 -> date = in.readLocalDate();
        case 4 -> time = in.readLocalTime();
        case 5 -> dateTime = in.readLocalDateTime();
        case 6 -> offsetDateTime = in.readOffsetDateTime();
        case 7 -> offsetTime = in.readOffsetTime();
        case 8 -> zonedDateTime = in.readZonedDateTime();
        case 9 -> year = in.readYear();
        case 10 -> yearMonth = in.readYearMonth();
        case 11 -> monthDay = in.readMonthDay();
        case 12 -> zone = in.readZoneId();
        case 13 -> until = in.isNull() ? null : in.readInstant();
        case 14 -> duration2 = in.readDuration();
        case 15 -> period2 = in.readPeriod();
        case 16 -> instant2 = in.readInstant();
        case 17 -> date2 = in.readLocalDate();
        case 18 -> time2 = in.readLocalTime();
        case 19 -> dateTime2 = in.readLocalDateTime();
        case 20 -> offsetDateTime2 = in.readOffsetDateTime();
        case 21 -> offsetTime2 = in.readOffsetTime();
        case 22 -> zonedDateTime2 = in.readZonedDateTime();
        case 23 -> year2 = in.readYear();
        case 24 -> yearMonth2 = in.readYearMonth();
        case 25 -> monthDay2 = in.readMonthDay();
        case 26 -> zone2 = in.readZoneId();
      }
    }
    in.require(seen, 0b000000000000001111111111111, TIMES);
    if (in.problemCount() != problems) {
      return null;
    }
    try {
      return new Scalars.Times(duration, period, instant, date, time, dateTime, offsetDateTime,
          offsetTime, zonedDateTime, year, yearMonth, monthDay, zone, until, duration2, period2,
          instant2, date2, time2, dateTime2, offsetDateTime2, offsetTime2, zonedDateTime2, year2,
          yearMonth2, monthDay2, zone2);
    } catch (RuntimeException e) {
      in.refused(e);
      return null;
    }
  }
}
