package dev.myelin.sample;

import dev.myelin.action.ActionInfo;
import dev.myelin.action.SimpleAction;
import dev.myelin.context.PluginContext;
import dev.myelin.model.ModelId;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;

/**
 * Runs {@link Search}: action {@code search}.
 */
@Generated("dev.myelin.processor.ActionProcessor")
@NullMarked
public final class SearchAction extends SimpleAction<Search, SearchParams, SearchResult> {
  /**
   * For {@link java.util.ServiceLoader}.
   */
  public SearchAction() {
    super(
            ActionInfo.of(Search.class, "search")
                .description("The sentences of a file that are nearest to a query")
                .build(),
            new SearchParamsParser(),
            new SearchResultWriter());
  }

  @Override
  protected Search create(PluginContext plugin) {
    return new Search();
  }

  @Override
  protected SearchResult execute(Search action) throws Exception {
    return action.execute();
  }

  @Override
  protected ModelId modelId(SearchParams params) {
    return params.modelId();
  }
}
