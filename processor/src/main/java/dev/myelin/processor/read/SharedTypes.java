package dev.myelin.processor.read;

import com.palantir.javapoet.ClassName;
import dev.myelin.processor.AnnotationNames;
import dev.myelin.processor.model.GeneratedNames;
import java.util.HashSet;
import java.util.Set;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;

/**
 * The types that have a parser and a writer of their own: those annotated {@code @Params} that are compiled here, and
 * those of other modules whose parser can be found. An annotated type of a module that was compiled without Myelin is
 * read like any other.
 */
public final class SharedTypes {

    private final Elements elements;
    private final Set<String> compiledHere = new HashSet<>();

    SharedTypes(Elements elements) {
        this.elements = elements;
    }

    /** Notes an annotated type of this compile. */
    public void add(TypeElement type) {
        compiledHere.add(type.getQualifiedName().toString());
    }

    boolean has(TypeElement type) {
        if (Attributes.of(type, AnnotationNames.PARAMS).isEmpty()) {
            return false;
        }
        String parser = GeneratedNames.parser(ClassName.get(type)).canonicalName();
        return compiledHere.contains(type.getQualifiedName().toString()) || elements.getTypeElement(parser) != null;
    }
}
