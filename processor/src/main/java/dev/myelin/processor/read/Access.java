package dev.myelin.processor.read;

import javax.lang.model.element.Element;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;

/** Whether generated code in a package can name a type. */
final class Access {

    private Access() {}

    static boolean from(String packageName, TypeElement type, Elements elements) {
        boolean samePackage = elements.getPackageOf(type).getQualifiedName().contentEquals(packageName);
        for (Element at = type; at instanceof TypeElement; at = at.getEnclosingElement()) {
            if (samePackage
                    ? at.getModifiers().contains(Modifier.PRIVATE)
                    : !at.getModifiers().contains(Modifier.PUBLIC)) {
                return false;
            }
        }
        return true;
    }
}
