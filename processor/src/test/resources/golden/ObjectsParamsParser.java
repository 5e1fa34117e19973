package app;

import dev.myelin.params.FieldNames;
import dev.myelin.params.ParamsParser;
import dev.myelin.params.ParamsReader;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Reads the parameters of {@link Objects}.
 */
final class ObjectsParamsParser implements ParamsParser<Objects.Values> {
  /**
   * JSON Schema (2020-12) of {@link Objects.Values}.
   */
  static final String JSON_SCHEMA = """
      {"$schema":"https://json-schema.org/draft/2020-12/schema",\
      "type":"object",\
      "properties":{\
      "named":{"$ref":"#/$defs/Named"},\
      "loose":{"$ref":"#/$defs/Loose"},\
      "bean":{"$ref":"#/$defs/Bean"},\
      "second":{"anyOf":[{"$ref":"#/$defs/Bean"},{"type":"null"}]},\
      "options":{"$ref":"#/$defs/ObjectsOptions"}},\
      "required":["named","loose","bean","options"],\
      "additionalProperties":false,\
      "$defs":{\
      "Named":{"type":"object","properties":{"ID":{"type":"integer","minimum":-2147483648,"maximum":2147483647},"name":{"type":"string"},"title":{"$ref":"#/$defs/Named/properties/name"},"label":{"$ref":"#/$defs/Named/properties/name"},"old":true,"older":true,"hidden":true,"secret":true,"note":true,"seven":true},"required":["ID"],"allOf":[{"oneOf":[{"required":["name"]},{"required":["title"]},{"required":["label"]}]}],"additionalProperties":false},\
      "Loose":{"type":"object","properties":{"count":{"type":"integer","minimum":-2147483648,"maximum":2147483647}},"required":["count"],"additionalProperties":true},\
      "Bean":{"type":"object","properties":{"count":{"type":"integer","minimum":-2147483648,"maximum":9},"note":{"type":["string","null"]},"tags":{"type":"array","items":{"type":"string"}},"may":{"type":["string","null"]},"ratio":{"type":"number"},"limit":{"type":["integer","null"],"minimum":-2147483648,"maximum":2147483647},"skipped":true},"required":["count","tags","ratio"],"additionalProperties":false},\
      "ObjectsOptions":{"type":"object","properties":{"depth":{"type":"integer","minimum":-2147483648,"maximum":2147483647},"names":{"type":"array","items":{"type":"string"}},"counts":{"type":"object","additionalProperties":{"type":"integer","minimum":-2147483648,"maximum":2147483647}},"title":{"type":["string","null"]},"comment":{"type":["string","null"]},"width":{"type":"integer","minimum":-2147483648,"maximum":2147483647}},"required":["depth","names","counts"],"additionalProperties":false}}}""";

  /**
   * The platform's form for {@link Objects.Values}.
   */
  static final String UI_SCHEMA = """
      []""";

  private static final FieldNames VALUES = FieldNames.of("named", "loose", "bean", "second",
      "options");

  private static final FieldNames NAMED = FieldNames.of("ID", "name")
      .alias(1, "title", "label")
      .ignoring("old", "older", "hidden", "secret", "note", "seven");

  private static final FieldNames LOOSE = FieldNames.of("count")
      .ignoringUnknown();

  private static final FieldNames BEAN = FieldNames.of("count", "note", "tags", "may", "ratio",
      "limit")
      .ignoring("skipped");

  private static final FieldNames OBJECTS_OPTIONS = FieldNames.of("depth", "names", "counts",
      "title", "comment", "width");

  @Override
  public Class<Objects.Values> type() {
    return Objects.Values.class;
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
  public Objects. @Nullable Values read(ParamsReader in) throws IOException {
    return readValues(in);
  }

  /**
   * Reads an {@link Objects.Values}.
   */
  static Objects. @Nullable Values readValues(ParamsReader in) throws IOException {
    if (!in.beginObject()) {
      return null;
    }
    int problems = in.problemCount();
    long seen = 0;
    Objects.Named named = null;
    Objects.Loose loose = null;
    Objects.Bean bean = null;
    Objects.Bean second = null;
    ObjectsOptions options = null;
    for (int field = in.firstField(VALUES); field >= 0; field = in.nextField(VALUES, field)) {
      seen = in.mark(seen, VALUES, field);
      switch (field) {
        case 0 -> named = readNamed(in);
        case 1 -> loose = readLoose(in);
        case 2 -> bean = readBean(in);
        case 3 -> second = in.isNull() ? null : readBean(in);
        case 4 -> options = readObjectsOptions(in);
      }
    }
    in.require(seen, 0b10111, VALUES);
    if (in.problemCount() != problems) {
      return null;
    }
    try {
      return new Objects.Values(named, loose, bean, second, options);
    } catch (RuntimeException e) {
      in.refused(e);
      return null;
    }
  }

  /**
   * Reads an {@link Objects.Named}.
   */
  static Objects. @Nullable Named readNamed(ParamsReader in) throws IOException {
    if (!in.beginObject()) {
      return null;
    }
    int problems = in.problemCount();
    long seen = 0;
    int id = 0;
    String name = null;
    short hidden = 0;
    String secret = null;
    Optional<String> note = Optional.empty();
    int seven = 7;
    for (int field = in.firstField(NAMED); field >= 0; field = in.nextField(NAMED, field)) {
      seen = in.mark(seen, NAMED, field);
      switch (field) {
        case 0 -> id = in.readInt();
        case 1 -> name = in.readString();
      }
    }
    in.require(seen, 0b11, NAMED);
    if (in.problemCount() != problems) {
      return null;
    }
    try {
      return new Objects.Named(id, name, hidden, secret, note, seven);
    } catch (RuntimeException e) {
      in.refused(e);
      return null;
    }
  }

  /**
   * Reads an {@link Objects.Loose}.
   */
  static Objects. @Nullable Loose readLoose(ParamsReader in) throws IOException {
    if (!in.beginObject()) {
      return null;
    }
    int problems = in.problemCount();
    long seen = 0;
    int count = 0;
    for (int field = in.firstField(LOOSE); field >= 0; field = in.nextField(LOOSE, field)) {
      seen = in.mark(seen, LOOSE, field);
      switch (field) {
        case 0 -> count = in.readInt();
      }
    }
    in.require(seen, 0b1, LOOSE);
    if (in.problemCount() != problems) {
      return null;
    }
    try {
      return new Objects.Loose(count);
    } catch (RuntimeException e) {
      in.refused(e);
      return null;
    }
  }

  /**
   * Reads an {@link Objects.Bean}.
   */
  static Objects. @Nullable Bean readBean(ParamsReader in) throws IOException {
    if (!in.beginObject()) {
      return null;
    }
    int problems = in.problemCount();
    long seen = 0;
    int count = 0;
    String note = null;
    List<String> tags = null;
    Optional<String> may = Optional.empty();
    double ratio = 0;
    Integer limit = null;
    for (int field = in.firstField(BEAN); field >= 0; field = in.nextField(BEAN, field)) {
      seen = in.mark(seen, BEAN, field);
      switch (field) {
        case 0 -> count = in.max(in.readInt(), 9);
        case 1 -> note = in.isNull() ? null : in.readString();
        case 2 -> tags = readStringList(in);
        case 3 -> may = in.isNull() ? Optional.empty() : Optional.ofNullable(in.readString());
        case 4 -> ratio = in.readDouble();
        case 5 -> limit = in.isNull() ? null : in.readInt();
      }
    }
    in.require(seen, 0b010101, BEAN);
    if (in.problemCount() != problems) {
      return null;
    }
    try {
      Objects.Bean value = new Objects.Bean();
      value.setCount(count);
      if ((seen & (1L << 1)) != 0) {
        value.setNote(note);
      }
      value.setTags(tags);
      value.setMay(may);
      value.ratio = ratio;
      if ((seen & (1L << 5)) != 0) {
        value.limit = limit;
      }
      return value;
    } catch (RuntimeException e) {
      in.refused(e);
      return null;
    }
  }

  /**
   * Reads an {@link ObjectsOptions}.
   */
  static @Nullable ObjectsOptions readObjectsOptions(ParamsReader in) throws IOException {
    if (!in.beginObject()) {
      return null;
    }
    int problems = in.problemCount();
    long seen = 0;
    int depth = 0;
    List<String> names = null;
    Map<String, Integer> counts = null;
    Optional<String> title = Optional.empty();
    String comment = null;
    int width = 0;
    for (int field = in.firstField(OBJECTS_OPTIONS); field >= 0; field = in.nextField(OBJECTS_OPTIONS, field)) {
      seen = in.mark(seen, OBJECTS_OPTIONS, field);
      switch (field) {
        case 0 -> depth = in.readInt();
        case 1 -> names = readStringList(in);
        case 2 -> counts = readIntMap(in);
        case 3 -> title = in.isNull() ? Optional.empty() : Optional.ofNullable(in.readString());
        case 4 -> comment = in.isNull() ? null : in.readString();
        case 5 -> width = in.readInt();
      }
    }
    in.require(seen, 0b000111, OBJECTS_OPTIONS);
    if (in.problemCount() != problems) {
      return null;
    }
    try {
      ImmutableObjectsOptions.Builder value = ImmutableObjectsOptions.builder();
      value.depth(depth);
      value.names(names);
      value.counts(counts);
      value.title(title);
      if ((seen & (1L << 4)) != 0) {
        value.comment(comment);
      }
      if ((seen & (1L << 5)) != 0) {
        value.width(width);
      }
      return value.build();
    } catch (RuntimeException e) {
      in.refused(e);
      return null;
    }
  }

  private static List<String> readStringList(ParamsReader in) throws IOException {
    List<String> list = new ArrayList<>();
    if (in.beginArray()) {
      while (in.nextElement()) {
        list.add(in.readString());
      }
    }
    return list;
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
}
