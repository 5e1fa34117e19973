package dev.myelin.processor.read;

import dev.myelin.processor.model.Member;
import org.jspecify.annotations.Nullable;

/**
 * What a class has that may become a component.
 *
 * @param nullable whether null is a value
 * @param getter how its value is had; null when nothing gives it
 * @param setter how a bean or builder takes its value; null for a record's, and for what is only written
 * @param optionalByType whether what makes the object has a value for it
 */
record Property(
        String name,
        TypeUse type,
        Places places,
        boolean nullable,
        @Nullable Member getter,
        @Nullable Member setter,
        boolean optionalByType) {}
