package com.example.labels;

import dev.myelin.action.BaseInferenceAction;
import dev.myelin.annotations.InferenceAction;
import dev.myelin.context.PluginContext;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import java.util.List;
import lombok.Builder;
import lombok.Data;
import lombok.RequiredArgsConstructor;
import lombok.Value;
import lombok.extern.slf4j.Slf4j;
import org.jspecify.annotations.Nullable;

@Slf4j
@RequiredArgsConstructor
@InferenceAction(name = "label_texts", description = "Puts a label on each text")
public final class LabelTexts extends BaseInferenceAction<LabelTexts.Order> {

  private final PluginContext plugin;

  /** Parameters: setters, getters and the constructor are Lombok's. */
  @Data
  public static class Order {
    @NotBlank private String label;
    private @Nullable @Min(1) Integer limit = 2;
    private List<Text> texts;
  }

  /** A record needs nothing of Lombok, and may have its builder. */
  @Builder
  public record Text(@NotBlank String text, boolean loud) {}

  /** A result: its getters are Lombok's. */
  @Value
  public static class Labelled {
    String label;
    List<Text> texts;
    boolean modelsKnown;
  }

  @Override
  public Labelled execute() {
    Order order = params();
    log.warn("labels {} texts", order.getTexts().size());
    Integer limit = order.getLimit();
    List<Text> texts = order.getTexts().stream()
        .limit(limit == null ? Long.MAX_VALUE : limit)
        .map(text -> Text.builder().text(order.getLabel() + ": " + text.text()).loud(text.loud()).build())
        .toList();
    return new Labelled(order.getLabel(), texts, plugin.models() != null);
  }
}
