package dev.myelin.processor.read;

import dev.myelin.processor.model.Member;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.RecordComponentElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Types;

/**
 * The components of a record. An annotation on one lands on those of its field, accessor and constructor parameter that
 * its {@code @Target} allows, compilers differ in the details, and an author may write an accessor or a constructor out
 * and annotate that.
 */
final class RecordProperties {

    private RecordProperties() {}

    static List<Property> of(DeclaredType record, TypeLookup lookup) {
        Types types = lookup.types();
        TypeElement element = TypeLookup.element(record);
        List<Property> properties = new ArrayList<>();
        for (int i = 0; i < element.getRecordComponents().size(); i++) {
            RecordComponentElement component = element.getRecordComponents().get(i);
            Element field = field(element, component);
            String name = component.getSimpleName().toString();
            Places places = new Places(field, others(element, component, i, types));
            TypeUse type = new TypeUse(typeIn(record, field, types), places.types(lookup));
            properties.add(
                    new Property(name, type, places, places.isNullable(lookup), Member.method(name), null, false));
        }
        return properties;
    }

    /** Whether the compiler refuses a record for the name of a component, such as {@code wait}: javac has no accessor then. */
    static boolean isRefused(TypeElement record) {
        return record.getRecordComponents().stream().anyMatch(component -> component.getAccessor() == null);
    }

    /** The type of a field as a type has it: with the arguments in the place of type variables. */
    private static TypeMirror typeIn(DeclaredType record, Element field, Types types) {
        return record.getTypeArguments().isEmpty() ? field.asType() : types.asMemberOf(record, field);
    }

    private static Element field(TypeElement record, RecordComponentElement component) {
        return ElementFilter.fieldsIn(record.getEnclosedElements()).stream()
                .filter(candidate -> candidate.getSimpleName().equals(component.getSimpleName()))
                .map(Element.class::cast)
                .findFirst()
                .orElse(component);
    }

    private static List<Element> others(TypeElement record, RecordComponentElement component, int index, Types types) {
        List<Element> others = new ArrayList<>();
        others.add(component.getAccessor());
        canonicalConstructor(record, types)
                .forEach(constructor -> others.add(constructor.getParameters().get(index)));
        others.add(component);
        return others;
    }

    static Stream<ExecutableElement> canonicalConstructor(TypeElement record, Types types) {
        List<? extends RecordComponentElement> components = record.getRecordComponents();
        return ElementFilter.constructorsIn(record.getEnclosedElements()).stream()
                .filter(constructor -> takes(constructor.getParameters(), components, types));
    }

    private static boolean takes(
            List<? extends VariableElement> parameters,
            List<? extends RecordComponentElement> components,
            Types types) {
        if (parameters.size() != components.size()) {
            return false;
        }
        for (int i = 0; i < components.size(); i++) {
            TypeMirror parameter = types.erasure(parameters.get(i).asType());
            if (!types.isSameType(parameter, types.erasure(components.get(i).asType()))) {
                return false;
            }
        }
        return true;
    }
}
