package dev.myelin.sample;

import dev.myelin.model.ModelId;
import dev.myelin.params.FieldNames;
import dev.myelin.params.ParamsParser;
import dev.myelin.params.ParamsReader;
import java.io.IOException;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

/**
 * Reads the parameters of {@link Search}.
 */
@Generated("dev.myelin.processor.ActionProcessor")
@NullMarked
final class SearchParamsParser implements ParamsParser<SearchParams> {
  /**
   * JSON Schema (2020-12) of {@link SearchParams}.
   */
  static final String JSON_SCHEMA = """
      {"$schema":"https://json-schema.org/draft/2020-12/schema",\
      "type":"object",\
      "properties":{\
      "model_id":{"type":["integer","string"]},\
      "query":{"type":"string","minLength":1,"pattern":"[^\\\\t-\\\\r\\\\x1c-\\\\x20\\\\u1680\\\\u2000-\\\\u2006\\\\u2008-\\\\u200a\\\\u2028\\\\u2029\\\\u205f\\\\u3000]"},\
      "file":{"type":"string","minLength":1,"pattern":"[^\\\\t-\\\\r\\\\x1c-\\\\x20\\\\u1680\\\\u2000-\\\\u2006\\\\u2008-\\\\u200a\\\\u2028\\\\u2029\\\\u205f\\\\u3000]"},\
      "top":{"type":"integer","minimum":1,"maximum":100,"default":5}},\
      "required":["model_id","query","file"],\
      "additionalProperties":false}""";

  /**
   * The platform's form for {@link SearchParams}.
   */
  static final String UI_SCHEMA = """
      [{"$formkit":"text","name":"model_id","label":"Model Id","required":true},\
      {"$formkit":"text","name":"query","label":"Query","required":true},\
      {"$formkit":"text","name":"file","label":"File","required":true},\
      {"$formkit":"number","name":"top","label":"Top","value":5,"placeholder":5,"required":false,"min":1,"max":100,"step":1,"number":true}]""";

  private static final FieldNames SEARCH_PARAMS = FieldNames.of("model_id", "query", "file", "top");

  @Override
  public Class<SearchParams> type() {
    return SearchParams.class;
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
  public @Nullable SearchParams read(ParamsReader in) throws IOException {
    return readSearchParams(in);
  }

  /**
   * Reads a {@link SearchParams}.
   */
  static @Nullable SearchParams readSearchParams(ParamsReader in) throws IOException {
    if (!in.beginObject()) {
      return null;
    }
    int problems = in.problemCount();
    long seen = 0;
    ModelId modelId = null;
    String query = null;
    String file = null;
    int top = 5;
    for (int field = in.firstField(SEARCH_PARAMS); field >= 0; field = in.nextField(SEARCH_PARAMS, field)) {
      seen = in.mark(seen, SEARCH_PARAMS, field);
      switch (field) {
        case 0 -> modelId = in.readModelId();
        case 1 -> query = in.notBlank(in.readString());
        case 2 -> file = in.notBlank(in.readString());
        case 3 -> top = in.max(in.min(in.readInt(), 1), 100);
      }
    }
    in.require(seen, 0b0111, SEARCH_PARAMS);
    if (in.problemCount() != problems) {
      return null;
    }
    try {
      return new SearchParams(modelId, query, file, top);
    } catch (RuntimeException e) {
      in.refused(e);
      return null;
    }
  }
}
