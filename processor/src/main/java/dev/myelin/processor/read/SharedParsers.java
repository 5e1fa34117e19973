package dev.myelin.processor.read;

import com.palantir.javapoet.ClassName;
import dev.myelin.processor.AnnotationNames;
import dev.myelin.processor.RuntimeTypes;
import dev.myelin.processor.model.GeneratedNames;
import javax.lang.model.element.TypeElement;

/**
 * Which types have a parser and a writer of their own: those annotated {@code @Params}. One of another module has them only
 * if the processor ran there; else it is read like any other.
 */
final class SharedParsers {

    private final TypeLookup lookup;

    SharedParsers(TypeLookup lookup) {
        this.lookup = lookup;
    }

    boolean has(TypeElement type) {
        return Attributes.of(type, AnnotationNames.PARAMS).isPresent()
                && (lookup.isOwn(type) || isComplete(ClassName.get(type)));
    }

    private boolean isComplete(ClassName type) {
        return isThere(GeneratedNames.parser(type), RuntimeTypes.PARAMS_PARSER)
                && isThere(GeneratedNames.writer(type), RuntimeTypes.RESULT_WRITER);
    }

    /** Whether there is a class of a name, and it is not another one that happens to have it. */
    private boolean isThere(ClassName name, ClassName implemented) {
        TypeElement found = lookup.elements().getTypeElement(name.canonicalName());
        return found != null && lookup.asSuper(found.asType(), implemented).isPresent();
    }
}
