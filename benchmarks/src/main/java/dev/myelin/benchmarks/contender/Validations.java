package dev.myelin.benchmarks.contender;

import dev.myelin.benchmarks.document.Output;
import dev.myelin.benchmarks.document.Settings;
import dev.myelin.benchmarks.document.Text;
import dev.myelin.benchmarks.document.Texts;
import dev.myelin.benchmarks.document.Vector;
import io.avaje.validation.ImportValidPojo;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.Validation;
import jakarta.validation.Validator;
import java.util.Set;
import java.util.function.Consumer;

/** The validators, each with all problems of a value in one exception. */
@ImportValidPojo({Settings.class, Output.class, Texts.class, Text.class, Vector.class})
final class Validations {

    private Validations() {}

    static Consumer<Object> hibernate() {
        // It serves as long as the process: nobody closes it.
        Validator validator = Validation.buildDefaultValidatorFactory().getValidator();
        return value -> {
            Set<ConstraintViolation<Object>> violations = validator.validate(value);
            if (!violations.isEmpty()) {
                throw new ConstraintViolationException(violations);
            }
        };
    }

    static Consumer<Object> avaje() {
        io.avaje.validation.Validator validator =
                io.avaje.validation.Validator.builder().build();
        return validator::validate;
    }
}
