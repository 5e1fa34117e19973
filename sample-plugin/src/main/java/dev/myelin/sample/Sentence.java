package dev.myelin.sample;

import jakarta.validation.constraints.NotBlank;

/** One input of {@link Embed}. Beyond {@value Encoder#MAX_TOKENS} tokens the text does not count. */
public record Sentence(@NotBlank String text) {}
