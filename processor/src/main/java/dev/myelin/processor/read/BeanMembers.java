package dev.myelin.processor.read;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;
import org.jspecify.annotations.Nullable;

/**
 * The fields, getters and setters of a class and its superclasses, by property. Fields come before methods, and those of a
 * superclass before those of the class: that is the order of the properties.
 */
final class BeanMembers {

    private final Map<String, Members> properties = new LinkedHashMap<>();

    private BeanMembers() {}

    /** What one property has. A member of a superclass stands before the one that takes its place. */
    static final class Members {
        private final List<VariableElement> fields = new ArrayList<>();
        private final List<ExecutableElement> getters = new ArrayList<>();
        private final List<ExecutableElement> setters = new ArrayList<>();

        /** The field nearest to the class; null without one. */
        @Nullable
        VariableElement field() {
            return fields.isEmpty() ? null : fields.get(fields.size() - 1);
        }

        List<ExecutableElement> getters() {
            return getters;
        }

        List<ExecutableElement> setters() {
            return setters;
        }

        /** All of them, fields first. */
        List<Element> all() {
            List<Element> all = new ArrayList<>(fields);
            all.addAll(getters);
            all.addAll(setters);
            return all;
        }
    }

    static Map<String, Members> of(TypeElement bean) {
        BeanMembers members = new BeanMembers();
        Deque<TypeElement> hierarchy = hierarchy(bean);
        // All fields first: they say how the names of methods are to be read.
        hierarchy.forEach(members::addFields);
        hierarchy.forEach(members::addMethods);
        return members.properties;
    }

    /** The getters and setters of all properties. */
    static List<ExecutableElement> accessors(TypeElement bean) {
        return of(bean).values().stream()
                .flatMap(members -> Stream.concat(members.getters.stream(), members.setters.stream()))
                .toList();
    }

    /** The class and its superclasses but those of the platform, the uppermost first. */
    private static Deque<TypeElement> hierarchy(TypeElement bean) {
        Deque<TypeElement> hierarchy = new ArrayDeque<>();
        for (TypeMirror at = bean.asType();
                at instanceof DeclaredType && at.getKind() == TypeKind.DECLARED;
                at = TypeLookup.element(at).getSuperclass()) {
            if (!Platform.has(TypeLookup.element(at))) {
                hierarchy.addFirst(TypeLookup.element(at));
            }
        }
        return hierarchy;
    }

    private void addFields(TypeElement type) {
        for (VariableElement field : ElementFilter.fieldsIn(type.getEnclosedElements())) {
            if (!field.getModifiers().contains(Modifier.STATIC)) {
                property(field.getSimpleName().toString()).fields.add(field);
            }
        }
    }

    private void addMethods(TypeElement type) {
        for (ExecutableElement method : ElementFilter.methodsIn(type.getEnclosedElements())) {
            if (method.getModifiers().contains(Modifier.STATIC)
                    || !method.getTypeParameters().isEmpty()) {
                continue;
            }
            String name = method.getSimpleName().toString();
            if (method.getParameters().size() == 1 && hasPrefix(name, "set")) {
                property(named(name.substring(3))).setters.add(method);
            } else if (method.getParameters().isEmpty()
                    && method.getReturnType().getKind() != TypeKind.VOID) {
                addGetter(method, name);
            }
        }
    }

    private void addGetter(ExecutableElement method, String name) {
        if (hasPrefix(name, "get")) {
            property(named(name.substring(3))).getters.add(method);
        } else if (hasPrefix(name, "is") && isBoolean(method.getReturnType())) {
            property(named(name.substring(2))).getters.add(method);
        } else if (properties.containsKey(name)) {
            property(name).getters.add(method);
        }
    }

    private Members property(String name) {
        return properties.computeIfAbsent(name, unused -> new Members());
    }

    private static boolean hasPrefix(String name, String prefix) {
        return name.length() > prefix.length()
                && name.startsWith(prefix)
                && !Character.isLowerCase(name.charAt(prefix.length()));
    }

    private static boolean isBoolean(TypeMirror type) {
        return type.getKind() == TypeKind.BOOLEAN || TypeUse.of(type).isNamed("java.lang.Boolean");
    }

    /** The property of {@code setURL} is the field {@code url} or {@code URL} when there is one, else as beans have it. */
    private String named(String suffix) {
        for (String name : properties.keySet()) {
            if (name.equalsIgnoreCase(suffix)) {
                return name;
            }
        }
        boolean acronym = suffix.length() > 1 && Character.isUpperCase(suffix.charAt(1));
        return acronym ? suffix : suffix.substring(0, 1).toLowerCase(Locale.ROOT) + suffix.substring(1);
    }
}
