package dev.myelin.processor.read;

import java.util.Set;
import javax.lang.model.element.TypeElement;

/** The classes of Java and of Jackson. Their setters and getters, if any, are not there for JSON. */
final class Platform {

    private static final Set<String> PREFIXES = Set.of("java.", "javax.", "jdk.", "com.fasterxml.jackson.");

    private Platform() {}

    static boolean has(TypeElement type) {
        String name = type.getQualifiedName().toString();
        return PREFIXES.stream().anyMatch(name::startsWith);
    }
}
