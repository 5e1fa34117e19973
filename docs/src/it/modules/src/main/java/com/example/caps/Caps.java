package com.example.caps;

import dev.myelin.action.BaseInferenceAction;
import dev.myelin.annotations.InferenceAction;
import jakarta.validation.constraints.NotBlank;
import java.util.Locale;

@InferenceAction(name = "caps", description = "A text in capitals, and the module that it came from")
final class Caps extends BaseInferenceAction<Caps.Text> {

  record Text(@NotBlank String text) {}

  record Said(String text, String module) {}

  @Override
  public Said execute() {
    return new Said(params().text().toUpperCase(Locale.ROOT), getClass().getModule().toString());
  }
}
