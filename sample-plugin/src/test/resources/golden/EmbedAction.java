package dev.myelin.sample;

import dev.myelin.action.ActionInfo;
import dev.myelin.action.NoOptions;
import dev.myelin.action.PredictorAction;
import dev.myelin.context.PluginContext;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;

/**
 * Runs {@link Embed}: action {@code embed}.
 */
@Generated("dev.myelin.processor.ActionProcessor")
@NullMarked
public final class EmbedAction extends PredictorAction<Encoder, Sentence, Embedding, NoOptions> {
  /**
   * For {@link java.util.ServiceLoader}.
   */
  public EmbedAction() {
    super(
            ActionInfo.of(Embed.class, "embed")
                .description("Sentence embeddings")
                .build(),
            new EmbedParamsParser(),
            EmbedParamsParser::readSentence,
            new EmbedResultWriter(),
            EmbedResultWriter::writeEmbedding);
  }

  @Override
  protected Embed create(PluginContext plugin) {
    return new Embed();
  }

  @Override
  public EmbedDeployment deployment() {
    return new EmbedDeployment();
  }
}
