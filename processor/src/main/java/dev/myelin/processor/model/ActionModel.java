package dev.myelin.processor.model;

import com.palantir.javapoet.ClassName;
import dev.myelin.processor.problem.Origin;
import org.jspecify.annotations.Nullable;

/**
 * An author's class annotated {@code @InferenceAction}, or {@code @DeploymentAction} with steps.
 *
 * @param type the class
 * @param isPublic whether the class can be seen from everywhere
 * @param info the annotation's attributes
 * @param construction how an object of it is made
 * @param mode what kind of action it is
 * @param deployment what {@code @ServeDeployment} says of a predictor; null where it is not there
 * @param origin the class
 */
public record ActionModel(
        ClassName type,
        boolean isPublic,
        Info info,
        Construction construction,
        Mode mode,
        @Nullable DeploymentModel deployment,
        Origin origin) {

    /**
     * The annotation's attributes, enum constants by name.
     *
     * @param parallelism how many steps may run at the same time
     * @param nameOrigin where the name stands
     */
    public record Info(
            String name,
            String description,
            String category,
            String method,
            String inputType,
            String outputType,
            Policy.Amount parallelism,
            Origin nameOrigin) {

        /** The category that an action has where nothing is said. */
        public static final String USUAL_CATEGORY = "NEURAL_NET";

        /** The method that an action has where nothing is said. */
        public static final String USUAL_METHOD = "BY_NAME";
    }
}
