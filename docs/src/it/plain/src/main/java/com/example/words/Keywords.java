package com.example.words;

import dev.myelin.action.InferenceCall;
import dev.myelin.action.Predictor;
import dev.myelin.annotations.InferenceAction;
import dev.myelin.model.ModelInfo;
import jakarta.validation.constraints.NotBlank;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

@InferenceAction(name = "keywords", description = "The words of a text that are not everyday words")
public final class Keywords implements Predictor<Set<String>, Keywords.Line, Keywords.Found> {

  public record Line(@NotBlank String text) {}

  public record Found(List<String> words) {}

  @Override
  public Set<String> load(ModelInfo model) throws IOException {
    return Set.copyOf(Files.readAllLines(model.path().resolve("everyday.txt")));
  }

  @Override
  public List<Found> infer(Set<String> everyday, List<Line> inputs, InferenceCall call) {
    return inputs.stream()
        .map(line -> Stream.of(line.text().split(" ")).filter(word -> !everyday.contains(word)).toList())
        .map(Found::new)
        .toList();
  }
}
