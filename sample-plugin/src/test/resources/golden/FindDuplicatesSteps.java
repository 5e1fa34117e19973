package dev.myelin.sample;

import dev.myelin.context.PluginContext;
import dev.myelin.step.StepRegistry;
import dev.myelin.step.StepSpec;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;

/**
 * Registers the steps of {@link FindDuplicates}, in order.
 */
@Generated("dev.myelin.processor.ActionProcessor")
@NullMarked
final class FindDuplicatesSteps {
  private FindDuplicatesSteps() {
  }

  static void register(FindDuplicates action, PluginContext plugin,
      StepRegistry<DuplicatesContext> registry) {
    registry.register(StepSpec.of(FindDuplicatesProgress.LOAD_MODEL), new LoadModel());
    registry.register(StepSpec.of(FindDuplicatesProgress.EMBED), new EmbedSentences());
    registry.register(StepSpec.of(FindDuplicatesProgress.GROUP), new GroupDuplicates());
  }
}
