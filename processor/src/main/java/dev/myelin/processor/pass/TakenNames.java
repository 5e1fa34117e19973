package dev.myelin.processor.pass;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import org.jspecify.annotations.Nullable;

/**
 * The names of classes in this compile: the sources' and the generated ones'. Classes of an earlier compile do not
 * count, since a generated one of then may be in the way of itself.
 */
final class TakenNames {

    private final Set<String> sources = new HashSet<>();
    private final Map<String, String> generatedFor = new HashMap<>();

    /** Notes the root elements of a round; those that were generated here are known already. */
    void addSources(Set<? extends Element> roots) {
        for (Element root : roots) {
            if (root instanceof TypeElement type) {
                String name = type.getQualifiedName().toString();
                if (!generatedFor.containsKey(name)) {
                    sources.add(name);
                }
            }
        }
    }

    /** Takes a name for a generated class; what has it already, in words, when it is not free. */
    @Nullable
    String take(String name, TypeElement source) {
        if (sources.contains(name)) {
            return "a class of yours";
        }
        String other = generatedFor.putIfAbsent(name, source.getQualifiedName().toString());
        return other == null ? null : "what is generated for " + other;
    }
}
