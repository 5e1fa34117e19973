package dev.myelin.processor.read;

import dev.myelin.processor.model.JsonNames;
import dev.myelin.processor.model.ObjectModel.Tag;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;

/**
 * How the cases of a sealed interface are told apart: by {@code "type"} and the case's simple name in snake_case, unless
 * Jackson's annotations say otherwise.
 */
final class Tags {

    private final TypeLookup lookup;

    Tags(TypeLookup lookup) {
        this.lookup = lookup;
    }

    /** Whether a type is a sealed interface of an author, of records that need no type arguments. */
    boolean isChoice(TypeElement type) {
        return isSealed(type)
                && type.getTypeParameters().isEmpty()
                && cases(type).stream().allMatch(Tags::isCase);
    }

    static boolean isSealed(TypeElement type) {
        return type.getKind() == ElementKind.INTERFACE && type.getModifiers().contains(Modifier.SEALED);
    }

    static boolean isCase(TypeElement type) {
        return type.getKind() == ElementKind.RECORD && type.getTypeParameters().isEmpty();
    }

    /** The permitted types of a sealed interface, those of sealed interfaces among them in their place. */
    List<TypeElement> cases(TypeElement choice) {
        Set<TypeElement> cases = new LinkedHashSet<>();
        for (TypeElement element : permitted(choice)) {
            if (isSealed(element)) {
                cases.addAll(cases(element));
            } else {
                cases.add(element);
            }
        }
        return List.copyOf(cases);
    }

    /**
     * In the order of {@code permits}, which class files keep. Of a source nobody says whether there is such a clause, and
     * without it javac takes types as it comes across them, ECJ by name: those that one class holds are taken as they stand
     * in it.
     */
    private List<TypeElement> permitted(TypeElement choice) {
        List<TypeElement> permitted = new ArrayList<>();
        choice.getPermittedSubclasses().forEach(type -> permitted.add(TypeLookup.element(type)));
        Set<Element> homes =
                permitted.stream().map(TypeElement::getEnclosingElement).collect(Collectors.toSet());
        if (homes.size() == 1 && homes.iterator().next() instanceof TypeElement home && lookup.isOwn(home)) {
            permitted.sort(Comparator.comparing(home.getEnclosedElements()::indexOf));
        }
        return permitted;
    }

    /** The name of the field that tells. */
    String property(TypeElement choice) {
        return lookup.inherited(choice, Jackson.TYPE_INFO)
                .map(info -> info.string("property").isEmpty() ? "@type" : info.string("property"))
                .orElse("type");
    }

    /** The text that tells a case, the same in each sealed interface that it is a case of. */
    String text(TypeElement type) {
        for (TypeElement above : lookup.withSupertypes(type)) {
            Optional<String> name = Attributes.of(above, Jackson.SUB_TYPES).flatMap(types -> name(types, type));
            if (name.isPresent()) {
                return name.get();
            }
        }
        return Attributes.of(type, Jackson.TYPE_NAME)
                .map(name -> name.string("value"))
                .filter(name -> !name.isEmpty())
                .orElseGet(() -> JsonNames.snakeCase(type.getSimpleName().toString()));
    }

    private Optional<String> name(Attributes types, TypeElement type) {
        return types.nested("value").stream()
                .filter(each -> each.classValue("value")
                        .map(named -> type.equals(lookup.types().asElement(named.type())))
                        .orElse(false))
                .flatMap(each -> {
                    List<String> names = new ArrayList<>(List.of(each.string("name")));
                    names.addAll(each.strings("names"));
                    return names.stream();
                })
                .filter(name -> !name.isEmpty())
                .findFirst();
    }

    /** The tags of an object: one for each field that some sealed interface has for it. */
    List<Tag> of(TypeElement type) {
        if (!isCase(type)) {
            return List.of();
        }
        return lookup.withSupertypes(type).stream()
                .filter(this::isChoice)
                .map(choice -> new Tag(property(choice), text(type)))
                .distinct()
                .toList();
    }
}
