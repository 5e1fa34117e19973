package dev.myelin.processor.read;

import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.Modifier;
import javax.lang.model.util.Elements;

/** Whether generated code in a package can name a class or call a constructor. */
final class Access {

    private Access() {}

    /** Whether it and all around it are public, or not private and of that package. */
    static boolean from(String packageName, Element element, Elements elements) {
        boolean samePackage = elements.getPackageOf(element).getQualifiedName().contentEquals(packageName);
        for (Element at = element; at != null && at.getKind() != ElementKind.PACKAGE; at = at.getEnclosingElement()) {
            if (samePackage
                    ? at.getModifiers().contains(Modifier.PRIVATE)
                    : !at.getModifiers().contains(Modifier.PUBLIC)) {
                return false;
            }
        }
        return true;
    }
}
