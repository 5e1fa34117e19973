package dev.myelin.processor.read;

import com.palantir.javapoet.ClassName;
import dev.myelin.processor.AnnotationNames;
import dev.myelin.processor.model.GeneratedNames;
import dev.myelin.processor.model.JsonNames;
import dev.myelin.processor.model.StubModel;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.Element;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;

/** Reads of a class that is wrong what can be told of its generated types all the same. Reports nothing. */
public final class StubReader {

    private final TypeLookup lookup;

    public StubReader(TypeLookup lookup) {
        this.lookup = lookup;
    }

    public StubModel read(TypeElement type) {
        Set<String> constants = new LinkedHashSet<>();
        ActionReader.attributes(type)
                .map(attributes -> attributes.classValues("steps"))
                .orElse(List.of())
                .forEach(value -> {
                    if (value.type() != null && lookup.types().asElement(value.type()) instanceof TypeElement step) {
                        constant(step).ifPresent(constants::add);
                    }
                });
        ElementFilter.methodsIn(type.getEnclosedElements())
                .forEach(method -> constant(method).ifPresent(constants::add));
        ClassName name = ClassName.get(type);
        return new StubModel(name, isPublic(type), List.copyOf(constants), taken(name));
    }

    private Set<String> taken(ClassName type) {
        return Stream.of(GeneratedNames.paramsParser(type), GeneratedNames.resultWriter(type))
                .filter(name -> lookup.elements().getTypeElement(name.canonicalName()) != null)
                .map(ClassName::simpleName)
                .collect(Collectors.toUnmodifiableSet());
    }

    private Optional<String> constant(Element step) {
        return Attributes.of(step, AnnotationNames.STEP)
                .map(attributes -> attributes.string("name"))
                .map(name ->
                        name.isEmpty() ? JsonNames.stepName(step.getSimpleName().toString()) : name)
                .map(name -> name.toUpperCase(Locale.ROOT))
                .filter(SourceVersion::isName);
    }

    /** Whether a class and all around it are public. */
    public static boolean isPublic(TypeElement type) {
        for (Element at = type; at instanceof TypeElement; at = at.getEnclosingElement()) {
            if (!at.getModifiers().contains(Modifier.PUBLIC)) {
                return false;
            }
        }
        return true;
    }
}
