package com.example.words;

import dev.myelin.annotations.DefaultValue;
import dev.myelin.annotations.InferenceAction;
import dev.myelin.annotations.Step;
import dev.myelin.step.ContextInit;
import dev.myelin.step.InferenceContext;
import dev.myelin.step.StepResult;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

@InferenceAction(name = "top_words", description = "The words that some texts have most often")
public final class TopWords {

  public record Texts(@NotEmpty List<@NotBlank String> texts, @DefaultValue("2") @Min(1) int top) {}

  public record Top(List<String> words) {}

  static final class Counting extends InferenceContext<Texts> {
    final Map<String, Integer> counts = new TreeMap<>();
    List<String> top = List.of();

    Counting(ContextInit<Texts> init) {
      super(init);
    }
  }

  @Step(weight = 0.8)
  StepResult count(Counting context) {
    for (String text : context.params().texts()) {
      for (String word : text.split(" ")) {
        context.counts.merge(word, 1, Integer::sum);
      }
    }
    return StepResult.ok();
  }

  @Step(weight = 0.2)
  StepResult rank(Counting context) {
    context.top = context.counts.entrySet().stream()
        .sorted(Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder()))
        .limit(context.params().top())
        .map(Map.Entry::getKey)
        .toList();
    return StepResult.ok();
  }

  Top result(Counting context) {
    return new Top(context.top);
  }
}
