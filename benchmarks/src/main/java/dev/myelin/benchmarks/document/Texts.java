package dev.myelin.benchmarks.document;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import java.util.List;

/** Many inputs. */
public record Texts(@NotEmpty List<@Valid Text> inputs) {}
