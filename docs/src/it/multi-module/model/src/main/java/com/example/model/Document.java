package com.example.model;

import dev.myelin.annotations.Params;
import jakarta.validation.constraints.NotBlank;

/** Its parser and writer are generated here, for all modules that use it. */
@Params
public record Document(int id, @NotBlank String text) {}
