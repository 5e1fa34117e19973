package dev.myelin.sample;

import dev.myelin.action.ActionInfo;
import dev.myelin.action.StepAction;
import dev.myelin.context.PluginContext;
import dev.myelin.model.ModelId;
import dev.myelin.progress.ProgressCategory;
import dev.myelin.step.ContextInit;
import dev.myelin.step.Orchestrator;
import dev.myelin.step.StepRegistry;
import java.util.List;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;

/**
 * Runs {@link FindDuplicates}: action {@code find_duplicates}.
 */
@Generated("dev.myelin.processor.ActionProcessor")
@NullMarked
public final class FindDuplicatesAction extends StepAction<FindDuplicates, DuplicateParams, DuplicatesContext, Duplicates> {
  /**
   * For {@link java.util.ServiceLoader}.
   */
  public FindDuplicatesAction() {
    super(
            ActionInfo.of(FindDuplicates.class, "find_duplicates")
                .description("Groups of near-equal sentences")
                .build(),
            new FindDuplicatesParamsParser(),
            new FindDuplicatesResultWriter());
  }

  @Override
  public List<ProgressCategory> progress() {
    return List.of(FindDuplicatesProgress.values());
  }

  @Override
  protected FindDuplicates create(PluginContext plugin) {
    return new FindDuplicates();
  }

  @Override
  protected DuplicatesContext createContext(ContextInit<DuplicateParams> init) {
    return new DuplicatesContext(init);
  }

  @Override
  protected void registerSteps(FindDuplicates action, PluginContext plugin,
      StepRegistry<DuplicatesContext> registry) {
    FindDuplicatesSteps.register(action, plugin, registry);
  }

  @Override
  protected Duplicates result(FindDuplicates action, DuplicatesContext context,
      Orchestrator.Summary summary) throws Exception {
    return action.result(context);
  }

  @Override
  protected ModelId modelId(DuplicateParams params) {
    return params.modelId();
  }

  @Override
  protected int batchSize(DuplicateParams params) {
    return params.batchSize();
  }
}
