package dev.myelin.processor.read;

import java.util.HashSet;
import java.util.Set;
import java.util.function.Predicate;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;

/** The types that are processed here; all others come from class files, or from sources that no processor is shown. */
public final class OwnTypes {

    private final Set<String> names = new HashSet<>();
    private final Set<String> classFiles = new HashSet<>();

    /**
     * Notes the root elements of a round.
     *
     * @param isClassFile whether one was compiled earlier, and is only shown once more
     */
    public void add(Set<? extends Element> roots, Predicate<TypeElement> isClassFile) {
        for (Element root : roots) {
            if (root instanceof TypeElement type) {
                String name = type.getQualifiedName().toString();
                names.add(name);
                if (isClassFile.test(type)) {
                    classFiles.add(name);
                }
            }
        }
    }

    /** Whether a type, or the one that it stands in, is among them. */
    boolean has(TypeElement type) {
        return names.contains(outermost(type));
    }

    /** Whether it is, and there is a source of it. */
    boolean hasSource(TypeElement type) {
        String name = outermost(type);
        return names.contains(name) && !classFiles.contains(name);
    }

    private static String outermost(TypeElement type) {
        Element outermost = type;
        while (outermost.getEnclosingElement() instanceof TypeElement outer) {
            outermost = outer;
        }
        return ((TypeElement) outermost).getQualifiedName().toString();
    }
}
