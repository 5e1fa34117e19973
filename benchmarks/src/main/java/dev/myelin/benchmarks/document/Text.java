package dev.myelin.benchmarks.document;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** One input. */
public record Text(
        @NotBlank String id, @NotBlank @Size(max = 10_000) String text) {}
