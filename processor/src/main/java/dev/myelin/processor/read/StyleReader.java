package dev.myelin.processor.read;

import dev.myelin.processor.AnnotationNames;
import dev.myelin.processor.RuntimeTypes;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;
import org.jspecify.annotations.Nullable;

/** Reads what makes a class one kind of action or another. */
final class StyleReader {

    private final TypeLookup lookup;

    StyleReader(TypeLookup lookup) {
        this.lookup = lookup;
    }

    Style read(TypeElement type, Attributes attributes) {
        boolean extendsBase = lookup.asSuper(type.asType(), RuntimeTypes.BASE_INFERENCE_ACTION)
                .isPresent();
        return new Style(
                lookup.asSuper(type.asType(), RuntimeTypes.CONFIGURED_PREDICTOR).isPresent(),
                extendsBase ? execute(type) : null,
                attributes.classValues("steps"),
                stepMethods(type),
                lookup.methods(type, "setupSteps").stream().findFirst().orElse(null),
                extendsBase);
    }

    /** The override of {@code execute()} nearest to the class; the base's own does not count. */
    private @Nullable ExecutableElement execute(TypeElement type) {
        return lookup.methods(type, "execute").stream()
                .filter(method -> method.getParameters().isEmpty())
                .filter(method -> !isOfBase(method))
                .findFirst()
                .orElse(null);
    }

    private static boolean isOfBase(ExecutableElement method) {
        return method.getEnclosingElement() instanceof TypeElement owner
                && owner.getQualifiedName().contentEquals(RuntimeTypes.BASE_INFERENCE_ACTION.canonicalName());
    }

    private List<ExecutableElement> stepMethods(TypeElement type) {
        List<ExecutableElement> methods = new ArrayList<>();
        for (ExecutableElement method : ElementFilter.methodsIn(type.getEnclosedElements())) {
            if (Attributes.of(method, AnnotationNames.STEP).isPresent()) {
                methods.add(method);
            }
        }
        return methods;
    }
}
