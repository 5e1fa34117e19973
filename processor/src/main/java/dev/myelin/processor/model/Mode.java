package dev.myelin.processor.model;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.TypeName;
import dev.myelin.processor.problem.Origin;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What kind of action a class is, with what the kind needs. */
public sealed interface Mode {

    /**
     * Implements {@code Predictor} or {@code ConfiguredPredictor}.
     *
     * @param loaded the type of the loaded model
     * @param options null for {@code Predictor}
     */
    record Predictor(
            TypeName loaded,
            ValueModel input,
            ValueModel output,
            @Nullable ValueModel options) implements Mode {}

    /**
     * Overrides {@code execute()}.
     *
     * @param result a root of {@link ValueType.Free#OBJECT_MAP} for {@code Map<String, Object>}
     */
    record Simple(ValueModel params, ValueModel result) implements Mode {}

    /**
     * Has steps over a shared context.
     *
     * @param context the context's type
     * @param result what {@code result(context)} returns; null when there is no such method
     * @param setupSteps whether the class has a {@code setupSteps} of its own
     */
    record Steps(
            ValueModel params,
            TypeName context,
            List<StepModel> steps,
            @Nullable ValueModel result,
            boolean setupSteps) implements Mode {}

    /**
     * Has steps that are joined by the types of what they take and return.
     *
     * @param params null when nothing takes any, or they cannot be read: a problem says so
     * @param result the type of the one output that no step takes; null when there is none
     */
    record Typed(
            @Nullable ValueModel params,
            FlowPlan plan,
            @Nullable ValueModel result) implements Mode {}

    /** A step, in its place. */
    sealed interface StepModel permits StepModel.OfClass, StepModel.OfMethod, TypedStep {

        /** What {@code @Step} says; null for a step that describes itself at run time. */
        @Nullable
        Declared declared();

        Origin origin();

        /** A step class. */
        record OfClass(
                ClassName type,
                Construction construction,
                @Nullable Declared declared,
                Origin origin) implements StepModel {}

        /**
         * A method of the action that takes the context.
         *
         * @param skipIf a method that says whether there is nothing to do; null when it is never skipped
         * @param rollback undoes it; null when nothing does
         */
        record OfMethod(
                String method,
                @Nullable String skipIf,
                @Nullable Undo rollback,
                Declared declared,
                Origin origin) implements StepModel {}
    }

    /**
     * A method that undoes a step over a context.
     *
     * @param takesResult whether it takes the step's result, too
     */
    record Undo(String method, boolean takesResult) {}

    /**
     * What {@code @Step} says.
     *
     * @param weightGiven whether the author gave the weight
     * @param nameOrigin where the name stands; the step itself when it follows from the class or method
     */
    record Declared(
            String name,
            double weight,
            boolean weightGiven,
            int proportion,
            Policy policy,
            Origin nameOrigin,
            Origin weightOrigin,
            Origin proportionOrigin) {

        /** The name of the step's enum constant. */
        public String constant() {
            return name.toUpperCase(Locale.ROOT);
        }
    }
}
