package app;

import dev.myelin.params.FieldNames;
import dev.myelin.params.ParamsParser;
import dev.myelin.params.ParamsReader;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads the parameters of {@link Checks}.
 */
final class ChecksParamsParser implements ParamsParser<Checks.Values> {
  /**
   * JSON Schema (2020-12) of {@link Checks.Values}.
   */
  static final String JSON_SCHEMA = """
      {"$schema":"https://json-schema.org/draft/2020-12/schema",\
      "type":"object",\
      "properties":{\
      "tiny":{"type":"integer","minimum":1,"maximum":5},\
      "small":{"type":["integer","null"],"minimum":1,"maximum":32767},\
      "low":{"type":"integer","minimum":-2147483648,"maximum":0},\
      "ratio":{"type":"number","exclusiveMinimum":0.5},\
      "share":{"type":"number","maximum":0.1},\
      "large":{"type":"integer","minimum":1000,"maximum":9223372036854775807},\
      "price":{"type":"number","exclusiveMinimum":-1000,"exclusiveMaximum":1000},\
      "huge":{"type":["integer","null"],"minimum":0},\
      "amount":{"type":"string"},\
      "name":{"type":"string","minLength":1,"maxLength":5,"pattern":"[^\\\\t-\\\\r\\\\x1c-\\\\x20\\\\u1680\\\\u2000-\\\\u2006\\\\u2008-\\\\u200a\\\\u2028\\\\u2029\\\\u205f\\\\u3000]"},\
      "code":{"type":"string","pattern":"^(?:\\\\d\\"+)$"},\
      "mail":{"type":"string","format":"email"},\
      "accepted":{"type":"boolean","enum":[true]},\
      "refused":{"type":"boolean","enum":[false]},\
      "born":{"type":"string"},\
      "until":{"type":["string","null"]},\
      "nothing":{"type":"null"},\
      "counts":{"type":"array","items":{"type":"integer","minimum":3,"maximum":2147483647},"minItems":1},\
      "map":{"type":"object","propertyNames":{"pattern":"^(?:k[^\\\\n\\\\r\\\\u0085\\\\u2028\\\\u2029]*)$"},"additionalProperties":{"type":"integer","minimum":-2147483648,"maximum":-1},"maxProperties":1}},\
      "required":["tiny","low","ratio","share","large","price","amount","name","code","mail","accepted","refused","born","counts","map"],\
      "additionalProperties":false}""";

  /**
   * The platform's form for {@link Checks.Values}.
   */
  static final String UI_SCHEMA = """
      [{"$formkit":"number","name":"tiny","label":"Tiny","required":true,"min":1,"max":5,"step":1,"number":true},\
      {"$formkit":"number","name":"small","label":"Small","required":false,"min":1,"step":1,"number":true},\
      {"$formkit":"number","name":"low","label":"Low","required":true,"max":0,"step":1,"number":true},\
      {"$formkit":"number","name":"ratio","label":"Ratio","required":true,"min":0.5,"step":"any","number":true},\
      {"$formkit":"number","name":"share","label":"Share","required":true,"max":0.1,"step":"any","number":true},\
      {"$formkit":"number","name":"large","label":"Large","required":true,"min":1000,"step":1,"number":true},\
      {"$formkit":"number","name":"price","label":"Price","required":true,"min":-1000,"max":1000,"step":"any","number":true},\
      {"$formkit":"number","name":"huge","label":"Huge","required":false,"min":0,"step":1,"number":true},\
      {"$formkit":"text","name":"amount","label":"Amount","required":true},\
      {"$formkit":"text","name":"name","label":"Name","required":true},\
      {"$formkit":"text","name":"code","label":"Code","required":true},\
      {"$formkit":"text","name":"mail","label":"Mail","required":true},\
      {"$formkit":"checkbox","name":"accepted","label":"Accepted","required":true},\
      {"$formkit":"checkbox","name":"refused","label":"Refused","required":true},\
      {"$formkit":"text","name":"born","label":"Born","required":true},\
      {"$formkit":"text","name":"until","label":"Until","required":false},\
      {"$formkit":"text","name":"nothing","label":"Nothing","required":false}]""";

  private static final BigDecimal LARGE_MIN = new BigDecimal("1E+3");

  private static final BigDecimal AMOUNT_MIN = new BigDecimal("2.50");

  private static final BigDecimal AMOUNT_MAX = new BigDecimal("3.50");

  private static final Pattern NAME_PATTERN = Pattern.compile("[a-z]+", 2);

  private static final Pattern CODE_PATTERN = Pattern.compile("\\d\"+");

  private static final FieldNames VALUES = FieldNames.of("tiny", "small", "low", "ratio", "share",
      "large", "price", "huge", "amount", "name", "code", "mail", "accepted", "refused", "born",
      "until", "nothing", "counts", "map");

  private static final Pattern INT_MAP_KEY_PATTERN = Pattern.compile("k.*");

  @Override
  public Class<Checks.Values> type() {
    return Checks.Values.class;
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
  public Checks. @Nullable Values read(ParamsReader in) throws IOException {
    return readValues(in);
  }

  /**
   * Reads a {@link Checks.Values}.
   */
  static Checks. @Nullable Values readValues(ParamsReader in) throws IOException {
    if (!in.beginObject()) {
      return null;
    }
    int problems = in.problemCount();
    long seen = 0;
    byte tiny = 0;
    Short small = null;
    int low = 0;
    float ratio = 0;
    double share = 0;
    long large = 0;
    BigDecimal price = null;
    BigInteger huge = null;
    String amount = null;
    String name = null;
    String code = null;
    String mail = null;
    boolean accepted = false;
    boolean refused = false;
    LocalDate born = null;
    Instant until = null;
    String nothing = null;
    List<Integer> counts = null;
    Map<String, Integer> map = null;
    for (int field = in.firstField(VALUES); field >= 0; field = in.nextField(VALUES, field)) {
      seen = in.mark(seen, VALUES, field);
      switch (field) {
        case 0 -> tiny = (byte) in.max(in.min(in.readByte(), 1), 5);
        case 1 -> small = in.isNull() ? null : (short) in.positive(in.readShort());
        case 2 -> low = in.negativeOrZero(in.readInt());
        case 3 -> ratio = in.decimalMin(in.readFloat(), 0.5f, false);
        case 4 -> share = in.decimalMax(in.readDouble(), 0.1, true);
        case 5 -> large = in.decimalMin(in.readLong(), LARGE_MIN, true);
        case 6 -> price = in.digits(in.readBigDecimal(), 3, 2);
        case 7 -> huge = in.isNull() ? null : in.positiveOrZero(in.readBigInteger());
        case 8 -> amount = in.decimalMax(in.decimalMin(in.readString(), AMOUNT_MIN, true), AMOUNT_MAX, true);
        case 9 -> name = in.pattern(in.size(in.notBlank(in.readString()), 0, 5), NAME_PATTERN);
        case 10 -> code = in.message(in.pattern(in.readString(), CODE_PATTERN), "pattern", "must be \"digits\"");
        case 11 -> mail = in.email(in.readString());
        case 12 -> accepted = in.message(in.assertTrue(in.readBoolean()), "assert_true", "accept the terms");
        case 13 -> refused = in.assertFalse(in.readBoolean());
        case 14 -> born = in.past(in.readLocalDate());
        case 15 -> until = in.isNull() ? null : in.futureOrPresent(in.readInstant());
        case 16 -> nothing = in.isNull() ? null : in.absent(in.readString());
        case 17 -> counts = in.size(readIntList(in), 1, Integer.MAX_VALUE);
        case 18 -> map = in.size(readIntMap(in), 0, 1);
      }
    }
    in.require(seen, 0b1100111111101111101, VALUES);
    if (in.problemCount() != problems) {
      return null;
    }
    try {
      return new Checks.Values(tiny, small, low, ratio, share, large, price, huge, amount, name,
          code, mail, accepted, refused, born, until, nothing, counts, map);
    } catch (RuntimeException e) {
      in.refused(e);
      return null;
    }
  }

  private static List<Integer> readIntList(ParamsReader in) throws IOException {
    List<Integer> list = new ArrayList<>();
    if (in.beginArray()) {
      while (in.nextElement()) {
        list.add(in.message(in.min(in.readInt(), 3), "min", "too few"));
      }
    }
    return list;
  }

  private static Map<String, Integer> readIntMap(ParamsReader in) throws IOException {
    Map<String, Integer> map = new LinkedHashMap<>();
    if (in.beginObject()) {
      for (String field = in.nextField(); field != null; field = in.nextField()) {
        in.put(map, in.pattern(in.key(field), INT_MAP_KEY_PATTERN), in.negative(in.readInt()));
      }
    }
    return map;
  }
}
