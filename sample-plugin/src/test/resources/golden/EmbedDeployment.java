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
}
