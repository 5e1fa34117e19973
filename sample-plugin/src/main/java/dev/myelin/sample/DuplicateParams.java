package dev.myelin.sample;

import dev.myelin.annotations.DefaultValue;
import dev.myelin.model.ModelId;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;

/**
 * The parameters of {@link FindDuplicates} and {@link FindDuplicatesTyped}.
 *
 * @param modelId a sentence encoder
 * @param file a UTF-8 text file with one sentence a line; a relative name starts at the working directory
 * @param batchSize the most sentences in one run of the model
 * @param threshold the least cosine of two sentences that count as near-duplicates
 */
public record DuplicateParams(
        ModelId modelId,
        @NotBlank String file,
        @DefaultValue("32") @Min(1) @Max(1024) int batchSize,
        @DefaultValue("0.85") @Min(0) @Max(1) double threshold) {}
