package dev.myelin.processor.read;

import java.util.HashSet;
import java.util.Set;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;

/** Annotations of a type, and of those above it, that stand where nothing reads them. */
final class StrayAnnotations {

    private static final Set<String> ON_SEALED = Set.of(Jackson.TYPE_INFO, Jackson.SUB_TYPES);

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
     * @param honoured names of annotations that are read on the type
     * @param members those whose annotations are read
     */
    void note(TypeElement type, Set<String> honoured, Set<Element> members) {
        for (TypeElement each : walk.lookup().withSupertypes(type)) {
            onType(each, honoured);
            for (Element member : each.getEnclosedElements()) {
                boolean stray = member.getKind().isField()
                        || member.getKind() == ElementKind.METHOD
                        || member.getKind() == ElementKind.CONSTRUCTOR;
                if (stray && !members.contains(member)) {
                    onMember(member, each);
                }
            }
        }
    }

    private void onType(TypeElement type, Set<String> honoured) {
        Set<String> read = new HashSet<>(honoured);
        if (Tags.isSealed(type)) {
            read.addAll(ON_SEALED);
        } else if (!new Tags(walk.lookup()).of(type).isEmpty()) {
            read.add(Jackson.TYPE_NAME);
        }
        boolean made = type.getModifiers().contains(Modifier.ABSTRACT);
        Jackson.in(Places.of(type).annotations()).stream()
                .filter(annotation -> !read.contains(annotation.name()))
                .filter(annotation -> !(made && ImmutableValue.isDirection(annotation.mirror())))
                .forEach(annotation -> notes.annotation(annotation, TypeText.of(type)));
    }

    private void onMember(Element member, TypeElement type) {
        String path = path(member, type);
        notes.others(Places.of(member).annotations(), honouredOn(member, type), path);
        if (walk.use() == Use.PARAMS && !member.getKind().isField()) {
            for (AnnotationMirror mirror : member.getAnnotationMirrors()) {
                if (ConstraintReader.isConstraint(mirror)) {
                    constraints.refuse(Attributes.of(member, mirror), path);
                }
            }
        }
    }

    /** What is not read may well be ignored, and a record is made by its constructor anyway. */
    private Set<String> honouredOn(Element member, TypeElement type) {
        boolean canonical = type.getKind() == ElementKind.RECORD
                && member instanceof ExecutableElement constructor
                && RecordProperties.canonicalConstructor(type, walk.lookup().types())
                        .anyMatch(constructor::equals);
        boolean byComponents = canonical
                && Attributes.of(member, Jackson.CREATOR)
                        .map(creator -> !creator.constant("mode").equals("DELEGATING"))
                        .orElse(true);
        return byComponents ? Set.of(Jackson.CREATOR) : Set.of(Jackson.IGNORE);
    }

    private static String path(Element member, TypeElement type) {
        return member.getKind() == ElementKind.CONSTRUCTOR
                ? "the constructor of " + TypeText.of(type)
                : TypeText.of(type) + "." + member.getSimpleName();
    }
}
