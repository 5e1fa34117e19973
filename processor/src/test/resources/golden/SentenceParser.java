package app;

import dev.myelin.params.FieldNames;
import dev.myelin.params.ParamsParser;
import dev.myelin.params.ParamsReader;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

/**
 * Reads a {@link Sentence}.
 */
@Generated("dev.myelin.processor.ActionProcessor")
@NullMarked
public final class SentenceParser implements ParamsParser<Sentence> {
  /**
   * JSON Schema (2020-12) of {@link Sentence}.
   */
  static final String JSON_SCHEMA = """
      {"$schema":"https://json-schema.org/draft/2020-12/schema",\
      "type":"object",\
      "properties":{\
      "text":{"type":"string","minLength":1,"pattern":"[^\\\\t-\\\\r\\\\x1c-\\\\x20\\\\u1680\\\\u2000-\\\\u2006\\\\u2008-\\\\u200a\\\\u2028\\\\u2029\\\\u205f\\\\u3000]"},\
      "next":{"anyOf":[{"$ref":"#"},{"type":"null"}]},\
      "parts":{"type":"array","items":{"$ref":"#/$defs/Part"}}},\
      "required":["text","parts"],\
      "additionalProperties":false,\
      "$defs":{\
      "Part":{"type":"object","properties":{"from":{"type":"integer","minimum":-2147483648,"maximum":2147483647}},"required":["from"],"additionalProperties":false}}}""";

  /**
   * The platform's form for {@link Sentence}.
   */
  static final String UI_SCHEMA = """
      [{"$formkit":"text","name":"text","label":"Text","required":true}]""";

  private static final FieldNames SENTENCE = FieldNames.of("text", "next", "parts");

  private static final FieldNames PART = FieldNames.of("from");

  @Override
  public Class<Sentence> type() {
    return Sentence.class;
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
  public @Nullable Sentence read(ParamsReader in) throws IOException {
    return readSentence(in);
  }

  /**
   * Reads a {@link Sentence}.
   */
  public static @Nullable Sentence readSentence(ParamsReader in) throws IOException {
    if (!in.beginObject()) {
      return null;
    }
    int problems = in.problemCount();
    long seen = 0;
    String text = null;
    Sentence next = null;
    List<Sentence.Part> parts = null;
    for (int field = in.firstField(SENTENCE); field >= 0; field = in.nextField(SENTENCE, field)) {
      seen = in.mark(seen, SENTENCE, field);
      switch (field) {
        case 0 -> text = in.notBlank(in.readString());
        case 1 -> next = in.isNull() ? null : readSentence(in);
        case 2 -> parts = readPartList(in);
      }
    }
    in.require(seen, 0b101, SENTENCE);
    if (in.problemCount() != problems) {
      return null;
    }
    try {
      return new Sentence(text, next, parts);
    } catch (RuntimeException e) {
      in.refused(e);
      return null;
    }
  }

  private static List<Sentence.Part> readPartList(ParamsReader in) throws IOException {
    List<Sentence.Part> list = new ArrayList<>();
    if (in.beginArray()) {
      while (in.nextElement()) {
        list.add(readPart(in));
      }
    }
    return list;
  }

  /**
   * Reads a {@link Sentence.Part}.
   */
  static Sentence. @Nullable Part readPart(ParamsReader in) throws IOException {
    if (!in.beginObject()) {
      return null;
    }
    int problems = in.problemCount();
    long seen = 0;
    int from = 0;
    for (int field = in.firstField(PART); field >= 0; field = in.nextField(PART, field)) {
      seen = in.mark(seen, PART, field);
      switch (field) {
        case 0 -> from = in.readInt();
      }
    }
    in.require(seen, 0b1, PART);
    if (in.problemCount() != problems) {
      return null;
    }
    try {
      return new Sentence.Part(from);
    } catch (RuntimeException e) {
      in.refused(e);
      return null;
    }
  }
}
