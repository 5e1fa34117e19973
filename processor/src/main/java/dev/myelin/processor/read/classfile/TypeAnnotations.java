package dev.myelin.processor.read.classfile;

import java.util.List;
import java.util.Map;
import javax.lang.model.element.AnnotationMirror;

/**
 * The annotations on a type and on those in it, as a class file has them.
 *
 * @param all by the way to the type that they are on: {@code [} to the component of an array, {@code 0;} to the first type
 *     argument, nothing to the whole
 * @param at the way to the type that this is about
 */
public record TypeAnnotations(Map<String, List<AnnotationMirror>> all, String at) {

    /** For a type whose annotations the compiler tells, or that has none. */
    public static final TypeAnnotations NONE = new TypeAnnotations(Map.of(), "");

    /** Those on the type itself. */
    public List<AnnotationMirror> here() {
        return all.getOrDefault(at, List.of());
    }

    /** Those on what an array is of. */
    public TypeAnnotations component() {
        return part("[");
    }

    /**
     * Those on a type argument.
     *
     * @param index from 0
     */
    public TypeAnnotations argument(int index) {
        return part(index + ";");
    }

    private TypeAnnotations part(String step) {
        return all.isEmpty() ? NONE : new TypeAnnotations(all, at + step);
    }
}
