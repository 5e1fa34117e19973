package dev.myelin.benchmarks.document;

import dev.myelin.model.ModelId;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Size;
import java.util.List;

/** Parameters as a run has them: ten fields of ten kinds. */
public record Settings(
        ModelId modelId,
        @NotBlank @Size(max = 80) String name,
        @Min(1) @Max(1024) int batchSize,
        @Min(0) long randomSeed,
        @Min(0) @Max(1) double threshold,
        @Min(0) @Max(2) float temperature,
        boolean normalize,
        Pooling pooling,
        @NotEmpty @Size(max = 10) List<String> tags,
        @Valid Output output) {}
