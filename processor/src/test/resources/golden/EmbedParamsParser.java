package app;

import dev.myelin.action.PredictorEnvelope;
import dev.myelin.action.PredictorParams;
import dev.myelin.params.FieldNames;
import dev.myelin.params.ParamsParser;
import dev.myelin.params.ParamsReader;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * Reads the parameters of {@link Embed}.
 */
final class EmbedParamsParser implements ParamsParser<PredictorParams<Embed.Sentence, Embed.Options>> {
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
      "batch_size":{"type":["integer","string"],"minimum":1,"maximum":4096,"pattern":"^auto$","default":32},\
      "options":{"$ref":"#/$defs/Options"}},\
      "required":["inputs","options"],\
      "allOf":[{"oneOf":[{"required":["model_id"]},{"required":["model"]}]}],\
      "additionalProperties":false,\
      "$defs":{\
      "Sentence":{"type":"object","properties":{"text":{"type":"string"}},"required":["text"],"additionalProperties":false},\
      "Options":{"type":"object","properties":{"normalize":{"type":"boolean"}},"required":["normalize"],"additionalProperties":false}}}""";

  /**
   * The platform's form for the parameters.
   */
  static final String UI_SCHEMA = """
      [{"$formkit":"text","name":"model_id","label":"Model Id","required":true},\
      {"$formkit":"number","name":"batch_size","label":"Batch Size","value":32,"placeholder":32,"required":false,"min":1,"max":4096,"step":1,"number":true}]""";

  private static final FieldNames SENTENCE = FieldNames.of("text");

  private static final FieldNames OPTIONS = FieldNames.of("normalize");

  @Override
  public Class<? super PredictorParams<Embed.Sentence, Embed.Options>> type() {
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
  public @Nullable PredictorParams<Embed.Sentence, Embed.Options> read(ParamsReader in) throws
      IOException {
    return PredictorEnvelope.read(in, EmbedParamsParser::readSentence, EmbedParamsParser::readOptions);
  }

  /**
   * Reads an {@link Embed.Sentence}.
   */
  static Embed. @Nullable Sentence readSentence(ParamsReader in) throws IOException {
    if (!in.beginObject()) {
      return null;
    }
    int problems = in.problemCount();
    long seen = 0;
    String text = null;
    for (int field = in.firstField(SENTENCE); field >= 0; field = in.nextField(SENTENCE, field)) {
      seen = in.mark(seen, SENTENCE, field);
      switch (field) {
        case 0 -> text = in.readString();
      }
    }
    in.require(seen, 0b1, SENTENCE);
    if (in.problemCount() != problems) {
      return null;
    }
    try {
      return new Embed.Sentence(text);
    } catch (RuntimeException e) {
      in.refused(e);
      return null;
    }
  }

  /**
   * Reads an {@link Embed.Options}.
   */
  static Embed. @Nullable Options readOptions(ParamsReader in) throws IOException {
    if (!in.beginObject()) {
      return null;
    }
    int problems = in.problemCount();
    long seen = 0;
    boolean normalize = false;
    for (int field = in.firstField(OPTIONS); field >= 0; field = in.nextField(OPTIONS, field)) {
      seen = in.mark(seen, OPTIONS, field);
      switch (field) {
        case 0 -> normalize = in.readBoolean();
      }
    }
    in.require(seen, 0b1, OPTIONS);
    if (in.problemCount() != problems) {
      return null;
    }
    try {
      return new Embed.Options(normalize);
    } catch (RuntimeException e) {
      in.refused(e);
      return null;
    }
  }
}
