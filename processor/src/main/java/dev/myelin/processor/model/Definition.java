package dev.myelin.processor.model;

import com.palantir.javapoet.TypeName;
import dev.myelin.processor.problem.Origin;

/** What a named type is. */
public sealed interface Definition permits ObjectModel, EnumModel, SealedModel {

    /** The type; a parameterized one for a generic record. */
    TypeName name();

    /** Where the type is declared. */
    Origin origin();
}
