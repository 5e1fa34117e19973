package dev.myelin.sample;

import dev.myelin.annotations.DefaultValue;
import dev.myelin.model.ModelId;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;

/**
 * The parameters of {@link Search}.
 *
 * @param modelId a sentence encoder
 * @param query what to look for, in plain words
 * @param file a UTF-8 text file with one sentence a line; a relative name starts at the working directory
 * @param top the most sentences to give
 */
public record SearchParams(
        ModelId modelId,
        @NotBlank String query,
        @NotBlank String file,
        @DefaultValue("5") @Min(1) @Max(100) int top) {}
