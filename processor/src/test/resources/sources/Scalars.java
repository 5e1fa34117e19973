package app;

import dev.myelin.annotations.DefaultValue;
import dev.myelin.model.ModelId;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.URI;
import java.nio.file.Path;
import java.time.*;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Every scalar: one that must be there, one that may be null, one with a default. */
final class Scalars {

  Values run(Values params) {
    return params;
  }

  record Values(Plain plain, Boxed boxed, Texts texts, Times times) {}

  record Plain(
      boolean flag,
      byte tiny,
      short small,
      int count,
      long large,
      float narrow,
      double wide,
      char mark,
      @DefaultValue("true") boolean flag2,
      @DefaultValue("-1") byte tiny2,
      @DefaultValue("2") short small2,
      @DefaultValue("3") int count2,
      @DefaultValue("4") long large2,
      @DefaultValue("0.5") float narrow2,
      @DefaultValue("1e300") double wide2,
      @DefaultValue("'") char mark2) {}

  record Boxed(
      Boolean flag,
      @Nullable Byte tiny,
      @Nullable Short small,
      @Nullable Integer count,
      @Nullable Long large,
      @Nullable Float narrow,
      @Nullable Double wide,
      @Nullable Character mark,
      @DefaultValue("5") Byte tiny2,
      @DefaultValue("6") Long large2) {}

  record Texts(
      String text,
      byte[] bytes,
      UUID uuid,
      URI uri,
      Path path,
      ModelId model,
      BigInteger integer,
      BigDecimal decimal,
      @Nullable BigDecimal limit,
      byte @Nullable [] key,
      @DefaultValue("aGk=") byte[] bytes2,
      @DefaultValue("123e4567-e89b-12d3-a456-426614174000") UUID uuid2,
      @DefaultValue("https://example.org/a?b") URI uri2,
      @DefaultValue("a/b") Path path2,
      @DefaultValue("m-1") ModelId model2,
      @DefaultValue("123456789012345678901234567890") BigInteger integer2,
      @DefaultValue("0.10") BigDecimal decimal2) {}

  record Times(
      Duration duration,
      Period period,
      Instant instant,
      LocalDate date,
      LocalTime time,
      LocalDateTime dateTime,
      OffsetDateTime offsetDateTime,
      OffsetTime offsetTime,
      ZonedDateTime zonedDateTime,
      Year year,
      YearMonth yearMonth,
      MonthDay monthDay,
      ZoneId zone,
      @Nullable Instant until,
      @DefaultValue("PT1M") Duration duration2,
      @DefaultValue("P1D") Period period2,
      @DefaultValue("2020-01-02T03:04:05Z") Instant instant2,
      @DefaultValue("2020-01-02") LocalDate date2,
      @DefaultValue("03:04:05") LocalTime time2,
      @DefaultValue("2020-01-02T03:04:05") LocalDateTime dateTime2,
      @DefaultValue("2020-01-02T03:04:05+01:00") OffsetDateTime offsetDateTime2,
      @DefaultValue("03:04:05+01:00") OffsetTime offsetTime2,
      @DefaultValue("2020-01-02T03:04:05+01:00[Europe/Berlin]") ZonedDateTime zonedDateTime2,
      @DefaultValue("2020") Year year2,
      @DefaultValue("2020-02") YearMonth yearMonth2,
      @DefaultValue("--02-03") MonthDay monthDay2,
      @DefaultValue("Europe/Berlin") ZoneId zone2) {}
}
