package dev.myelin.processor.read;

import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;

/** Annotations of an object's type that stand where nothing reads them. */
final class StrayAnnotations {

    private final Walk walk;
    private final JacksonNotes notes;
    private final ConstraintReader constraints;

    StrayAnnotations(Walk walk) {
        this.walk = walk;
        this.notes = new JacksonNotes(walk);
        this.constraints = new ConstraintReader(walk);
    }

    /**
     * Notes them.
     *
     * @param members those whose annotations are read
     * @param isCase whether the type is a case of a sealed one
     */
    void note(TypeElement type, Collection<Element> members, boolean isCase) {
        Set<String> honoured = new HashSet<>(Set.of(Jackson.IGNORE_PROPERTIES));
        if (isCase) {
            honoured.add(Jackson.TYPE_NAME);
        }
        note(type, honoured, TypeText.of(type));
        Set<Element> read = new HashSet<>(members);
        for (Element member : type.getEnclosedElements()) {
            boolean isMember = member.getKind().isField()
                    || member.getKind() == ElementKind.METHOD
                    || member.getKind() == ElementKind.CONSTRUCTOR;
            if (isMember && !read.contains(member)) {
                note(member, honouredOn(member, type), path(member, type));
            }
        }
    }

    /** What is not read may well be ignored, and a record is made by its constructor anyway. */
    private Set<String> honouredOn(Element member, TypeElement type) {
        boolean canonical = type.getKind() == ElementKind.RECORD
                && member instanceof ExecutableElement constructor
                && RecordProperties.canonicalConstructor(type, walk.lookup().types())
                        .anyMatch(constructor::equals);
        return canonical ? Set.of(Jackson.CREATOR) : Set.of(Jackson.IGNORE);
    }

    private static String path(Element member, TypeElement type) {
        return member.getKind() == ElementKind.CONSTRUCTOR
                ? "the constructor of " + TypeText.of(type)
                : TypeText.of(type) + "." + member.getSimpleName();
    }

    private void note(Element element, Set<String> honoured, String path) {
        notes.others(Places.of(element).annotations(), honoured, path);
        if (walk.use() == Use.PARAMS && !element.getKind().isField()) {
            for (AnnotationMirror mirror : element.getAnnotationMirrors()) {
                if (ConstraintReader.isConstraint(mirror)) {
                    constraints.refuse(Attributes.of(element, mirror), path);
                }
            }
        }
    }
}
