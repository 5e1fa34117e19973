package dev.myelin.sample;

import dev.myelin.action.DeploymentInfo;
import dev.myelin.action.NoOptions;
import dev.myelin.action.PredictRequest;
import dev.myelin.action.PredictorDeployment;
import dev.myelin.action.PredictorEnvelope;
import dev.myelin.context.PluginContext;
import dev.myelin.params.ParamsReader;
import java.io.IOException;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

/**
 * Serves {@link Embed}: deployment {@code embed}.
 */
@Generated("dev.myelin.processor.ActionProcessor")
@NullMarked
public final class EmbedDeployment extends PredictorDeployment<Encoder, Sentence, Embedding, NoOptions> {
  /**
   * Its paths and schemas, as OpenAPI (3.1) has them.
   */
  static final String OPEN_API = """
      {"paths":{\
      "/":{"post":{"operationId":"embed","tags":["embed"],"requestBody":{"required":true,"content":{"application/json":{"schema":{"oneOf":[{"$ref":"#/components/schemas/embed.request"},{"type":"array","items":{"$ref":"#/components/schemas/embed.Sentence"}}]}}}},"responses":{"200":{"description":"Done","content":{"application/json":{"schema":{"oneOf":[{"$ref":"#/components/schemas/embed.answer"},{"type":"array","items":{"$ref":"#/components/schemas/embed.Embedding"}}]}}}},"default":{"description":"What went wrong","content":{"application/problem+json":{"schema":{"$ref":"#/components/schemas/Problem"}}}}}}}},\
      "schemas":{\
      "embed.Sentence":{"type":"object","properties":{"text":{"type":"string","minLength":1,"pattern":"[^\\\\t-\\\\r\\\\x1c-\\\\x20\\\\u1680\\\\u2000-\\\\u2006\\\\u2008-\\\\u200a\\\\u2028\\\\u2029\\\\u205f\\\\u3000]"}},"required":["text"],"additionalProperties":false},\
      "embed.Embedding":{"type":"object","properties":{"vector":{"type":"array","items":{"type":"number"}}},"required":["vector"],"additionalProperties":false},\
      "embed.request":{"type":"object","properties":{"model_id":{"type":["integer","string"]},"model":{"$ref":"#/components/schemas/embed.request/properties/model_id"},"inputs":{"type":"array","items":{"$ref":"#/components/schemas/embed.Sentence"}},"batch_size":{"type":["integer","string"],"minimum":1,"maximum":4096,"pattern":"^auto$","default":32}},"required":["inputs"],"allOf":[{"oneOf":[{"required":["model_id"]},{"required":["model"]},{"not":{"anyOf":[{"required":["model_id"]},{"required":["model"]}]}}]}],"additionalProperties":false},\
      "embed.answer":{"type":"object","properties":{"results":{"type":"array","items":{"$ref":"#/components/schemas/embed.Embedding"}},"processed_count":{"type":"integer","minimum":0}},"required":["results","processed_count"],"additionalProperties":false}}}""";

  /**
   * For {@link EmbedAction}.
   */
  public EmbedDeployment() {
    super(
            DeploymentInfo.of(Embed.class, "embed")
                .maxBatchSize(64)
                .build(),
            EmbedResultWriter::writeEmbedding);
  }

  @Override
  public Embed create(PluginContext plugin) {
    return new Embed();
  }

  @Override
  protected @Nullable PredictRequest<Sentence, NoOptions> read(ParamsReader in) throws IOException {
    return PredictorEnvelope.readRequest(in, EmbedParamsParser::readSentence);
  }

  @Override
  public String openApi() {
    return OPEN_API;
  }
}
