package dev.myelin.sample;

import dev.myelin.action.NoOptions;
import dev.myelin.action.PredictorEnvelope;
import dev.myelin.action.PredictorParams;
import dev.myelin.params.FieldNames;
import dev.myelin.params.ParamsParser;
import dev.myelin.params.ParamsReader;
import java.io.IOException;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

/**
 * Reads the parameters of {@link Embed}.
 */
@Generated("dev.myelin.processor.ActionProcessor")
@NullMarked
final class EmbedParamsParser implements ParamsParser<PredictorParams<Sentence, NoOptions>> {
  /**
   * JSON Schema (2020-12) of the parameters.
   */
  static final String JSON_SCHEMA = """
      {"$schema":"https://json-schema.org/draft/2020-12/schema",\
      "type":"object",\
      "properties":{\
      "model_id":{"type":["integer","string"]},\
      "model":{"$ref":"#/properties/model_id"},\
      "inputs":{"type":"array","items":{"$ref":"#/$defs/Sentence"}},\
      "batch_size":{"type":["integer","string"],"minimum":1,"maximum":4096,"pattern":"^auto$","default":32}},\
      "required":["inputs"],\
      "allOf":[{"oneOf":[{"required":["model_id"]},{"required":["model"]}]}],\
      "additionalProperties":false,\
      "$defs":{\
      "Sentence":{"type":"object","properties":{"text":{"type":"string","minLength":1,"pattern":"[^\\\\t-\\\\r\\\\x1c-\\\\x20\\\\u1680\\\\u2000-\\\\u2006\\\\u2008-\\\\u200a\\\\u2028\\\\u2029\\\\u205f\\\\u3000]"}},"required":["text"],"additionalProperties":false}}}""";

  /**
   * The platform's form for the parameters.
   */
  static final String UI_SCHEMA = """
      [{"$formkit":"text","name":"model_id","label":"Model Id","required":true},\
      {"$formkit":"number","name":"batch_size","label":"Batch Size","value":32,"placeholder":32,"required":false,"min":1,"max":4096,"step":1,"number":true}]""";

  private static final FieldNames SENTENCE = FieldNames.of("text");

  @Override
  public Class<? super PredictorParams<Sentence, NoOptions>> type() {
    return PredictorParams.class;
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
  public @Nullable PredictorParams<Sentence, NoOptions> read(ParamsReader in) throws IOException {
    return PredictorEnvelope.read(in, EmbedParamsParser::readSentence);
  }

  /**
   * Reads a {@link Sentence}.
   */
  static @Nullable Sentence readSentence(ParamsReader in) throws IOException {
    if (!in.beginObject()) {
      return null;
    }
    int problems = in.problemCount();
    long seen = 0;
    String text = null;
    for (int field = in.firstField(SENTENCE); field >= 0; field = in.nextField(SENTENCE, field)) {
      seen = in.mark(seen, SENTENCE, field);
      switch (field) {
        case 0 -> text = in.notBlank(in.readString());
      }
    }
    in.require(seen, 0b1, SENTENCE);
    if (in.problemCount() != problems) {
      return null;
    }
    try {
      return new Sentence(text);
    } catch (RuntimeException e) {
      in.refused(e);
      return null;
    }
  }
}
