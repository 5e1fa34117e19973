package com.example.terms;

import dev.myelin.annotations.DefaultValue;
import dev.myelin.annotations.Params;
import jakarta.validation.constraints.Size;
import java.util.Locale;

/** Nothing is generated here: who uses it generates the code for it. */
@Params
public record Term(@Size(min = 2) String word, @DefaultValue("false") boolean exact) {

  public boolean isIn(String text) {
    return exact ? text.contains(word) : text.toLowerCase(Locale.ROOT).contains(word.toLowerCase(Locale.ROOT));
  }
}
