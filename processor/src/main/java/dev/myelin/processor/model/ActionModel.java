package dev.myelin.processor.model;

import com.palantir.javapoet.ClassName;
import dev.myelin.processor.problem.Origin;

/**
 * An author's class annotated {@code @InferenceAction}.
 *
 * @param type the class
 * @param isPublic whether the class can be seen from everywhere
 * @param info the annotation's attributes
 * @param construction how an object of it is made
 * @param mode what kind of action it is
 * @param origin the class
 */
public record ActionModel(
        ClassName type, boolean isPublic, Info info, Construction construction, Mode mode, Origin origin) {

    /**
     * The annotation's attributes, enum constants by name.
     *
     * @param nameOrigin where the name stands
     */
    public record Info(
            String name,
            String description,
            String category,
            String method,
            String inputType,
            String outputType,
            Origin nameOrigin) {}
}
