package app;

import dev.myelin.annotations.InferenceAction;
import dev.myelin.annotations.Named;
import dev.myelin.annotations.Step;
import dev.myelin.step.StepProgress;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** Steps in another order than they run, of primitives, containers and names. */
@InferenceAction(name = "counting", description = "Counts words")
final class Counting {

  record Texts(List<String> texts, int least) {}

  record Counts(int words, int letters, String action) {}

  @Step(weight = 0.1)
  Counts report(@Named("words") int words, @Named("letters") Integer letters, List<? extends CharSequence> action) {
    return new Counts(words, letters, action.toString());
  }

  @Step(weight = 0.2)
  @Named("letters")
  int letters(List<String> words) {
    return words.stream().mapToInt(String::length).sum();
  }

  @Step(weight = 0.2)
  @Named("words")
  Integer size(List<String> words) {
    return words.size();
  }

  /** Its name is one that generated code has for the author's object. */
  @Step(weight = 0.1)
  List<? extends CharSequence> action(Texts texts) {
    return List.of(texts.texts().get(0));
  }

  @Step(name = "split_texts", weight = 0.4)
  List<String> split(Texts texts, StepProgress progress) {
    progress.report(1, 2);
    return texts.texts().stream()
        .flatMap(text -> Arrays.stream(text.split(" ")))
        .filter(word -> word.length() >= texts.least())
        .collect(Collectors.toList());
  }
}
