package dev.myelin.processor.read;

import java.util.List;
import javax.lang.model.element.ExecutableElement;
import org.jspecify.annotations.Nullable;

/**
 * What an author's class has that makes it one kind of action or another.
 *
 * @param isPredictor whether it implements {@code ConfiguredPredictor}
 * @param execute the override of {@code BaseInferenceAction.execute()}
 * @param stepClasses what {@code steps = ...} lists
 * @param stepMethods the methods annotated {@code @Step}, in source order
 * @param setupSteps the method of that name
 * @param extendsBase whether it extends {@code BaseInferenceAction}
 */
record Style(
        boolean isPredictor,
        @Nullable ExecutableElement execute,
        List<Attributes.NamedClass> stepClasses,
        List<ExecutableElement> stepMethods,
        @Nullable ExecutableElement setupSteps,
        boolean extendsBase) {

    boolean hasSteps() {
        return !stepClasses.isEmpty() || !stepMethods.isEmpty() || setupSteps != null;
    }
}
