package dev.myelin.processor.read.classfile;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.AnnotationValueVisitor;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.type.DeclaredType;

/** An annotation of a class file, as a compiler would show it. */
final class ClassFileAnnotation implements AnnotationMirror {

    private final DeclaredType type;
    private final Map<ExecutableElement, AnnotationValue> values;

    ClassFileAnnotation(DeclaredType type, Map<ExecutableElement, AnnotationValue> values) {
        this.type = type;
        this.values = new LinkedHashMap<>(values);
    }

    @Override
    public DeclaredType getAnnotationType() {
        return type;
    }

    @Override
    public Map<ExecutableElement, AnnotationValue> getElementValues() {
        return values;
    }

    /** Equal for equal annotations: readers know by it what they have seen. */
    @Override
    public String toString() {
        return "@" + type + values;
    }

    /** The value of an attribute: what {@link AnnotationValue#getValue()} may be. */
    record Value(Object value) implements AnnotationValue {

        @Override
        public Object getValue() {
            return value;
        }

        /** Readers ask for values, and do not send visitors. */
        @Override
        public <R, P> R accept(AnnotationValueVisitor<R, P> visitor, P parameter) {
            if (value instanceof AnnotationMirror mirror) {
                return visitor.visitAnnotation(mirror, parameter);
            }
            if (value instanceof List<?> list) {
                return visitor.visitArray(
                        list.stream().map(AnnotationValue.class::cast).toList(), parameter);
            }
            return visitor.visitUnknown(this, parameter);
        }

        @Override
        public String toString() {
            return value.toString();
        }
    }
}
