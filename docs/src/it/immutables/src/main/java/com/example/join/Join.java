package com.example.join;

import dev.myelin.action.BaseInferenceAction;
import dev.myelin.annotations.InferenceAction;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

@InferenceAction(name = "join", description = "Joins texts")
public final class Join extends BaseInferenceAction<Join.Texts> {

  /** Parameters: what makes one is generated in the same compile. */
  @Value.Immutable
  public interface Texts {
    @Size(max = 3)
    List<@NotBlank String> texts();

    Optional<String> end();

    @Value.Default
    default String separator() {
      return ", ";
    }
  }

  /** A result may be one, too. */
  @Value.Immutable
  public interface Joined {
    String text();

    int parts();
  }

  @Override
  public Joined execute() {
    Texts params = params();
    return ImmutableJoined.builder()
        .text(String.join(params.separator(), params.texts()) + params.end().orElse(""))
        .parts(params.texts().size())
        .build();
  }
}
