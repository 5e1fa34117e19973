package dev.myelin.benchmarks.document;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;

/** The object inside {@link Settings}. */
public record Output(
        @NotBlank String format, @Min(0) @Max(9) int digits) {}
