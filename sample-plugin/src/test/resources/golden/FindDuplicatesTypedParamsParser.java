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
 * Reads the parameters of {@link FindDuplicatesTyped}.
 */
@Generated("dev.myelin.processor.ActionProcessor")
@NullMarked
final class FindDuplicatesTypedParamsParser implements ParamsParser<DuplicateParams> {
  /**
   * JSON Schema (2020-12) of {@link DuplicateParams}.
   */
  static final String JSON_SCHEMA = """
      {"$schema":"https://json-schema.org/draft/2020-12/schema",\
      "type":"object",\
      "properties":{\
      "model_id":{"type":["integer","string"]},\
      "file":{"type":"string","minLength":1,"pattern":"[^\\\\t-\\\\r\\\\x1c-\\\\x20\\\\u1680\\\\u2000-\\\\u2006\\\\u2008-\\\\u200a\\\\u2028\\\\u2029\\\\u205f\\\\u3000]"},\
      "batch_size":{"type":"integer","minimum":1,"maximum":1024,"default":32},\
      "threshold":{"type":"number","minimum":0,"maximum":1,"default":0.85}},\
      "required":["model_id","file"],\
      "additionalProperties":false}""";

  /**
   * The platform's form for {@link DuplicateParams}.
   */
  static final String UI_SCHEMA = """
      [{"$formkit":"text","name":"model_id","label":"Model Id","required":true},\
      {"$formkit":"text","name":"file","label":"File","required":true},\
      {"$formkit":"number","name":"batch_size","label":"Batch Size","value":32,"placeholder":32,"required":false,"min":1,"max":1024,"step":1,"number":true},\
      {"$formkit":"number","name":"threshold","label":"Threshold","value":0.85,"placeholder":0.85,"required":false,"min":0,"max":1,"step":"any","number":true}]""";

  private static final FieldNames DUPLICATE_PARAMS = FieldNames.of("model_id", "file", "batch_size",
      "threshold");

  @Override
  public Class<DuplicateParams> type() {
    return DuplicateParams.class;
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
  public @Nullable DuplicateParams read(ParamsReader in) throws IOException {
    return readDuplicateParams(in);
  }

  /**
   * Reads a {@link DuplicateParams}.
   */
  static @Nullable DuplicateParams readDuplicateParams(ParamsReader in) throws IOException {
    if (!in.beginObject()) {
      return null;
    }
    int problems = in.problemCount();
    long seen = 0;
    ModelId modelId = null;
    String file = null;
    int batchSize = 32;
    double threshold = 0.85;
    for (int field = in.firstField(DUPLICATE_PARAMS); field >= 0; field = in.nextField(DUPLICATE_PARAMS, field)) {
      seen = in.mark(seen, DUPLICATE_PARAMS, field);
      switch (field) {
        case 0 -> modelId = in.readModelId();
        case 1 -> file = in.notBlank(in.readString());
        case 2 -> batchSize = in.max(in.min(in.readInt(), 1), 1024);
        case 3 -> threshold = in.max(in.min(in.readDouble(), 0), 1);
      }
    }
    in.require(seen, 0b0011, DUPLICATE_PARAMS);
    if (in.problemCount() != problems) {
      return null;
    }
    try {
      return new DuplicateParams(modelId, file, batchSize, threshold);
    } catch (RuntimeException e) {
      in.refused(e);
      return null;
    }
  }
}
