package dev.myelin.processor.read;

import java.util.HashSet;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;

/** The types that are compiled here; all others come from class files, or from sources that no processor is shown. */
public final class OwnTypes {

    private final Set<String> names = new HashSet<>();

    /** Notes the root elements of a round. */
    public void add(Set<? extends Element> roots) {
        for (Element root : roots) {
            if (root instanceof TypeElement type) {
                names.add(type.getQualifiedName().toString());
            }
        }
    }

    /** Whether a type, or the one that it stands in, is among them. */
    boolean has(TypeElement type) {
        Element outermost = type;
        while (outermost.getEnclosingElement() instanceof TypeElement outer) {
            outermost = outer;
        }
        return names.contains(((TypeElement) outermost).getQualifiedName().toString());
    }
}
