package dev.myelin.processor.read.classfile;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AnnotationNode;

/** Makes annotations from what a class file has of them. What names a class that is not there is left out. */
final class AnnotationBuilder {

    private final Elements elements;
    private final Types types;

    AnnotationBuilder(Elements elements, Types types) {
        this.elements = elements;
        this.types = types;
    }

    Optional<AnnotationMirror> build(AnnotationNode node) {
        TypeElement annotation = element(Type.getType(node.desc));
        if (annotation == null) {
            return Optional.empty();
        }
        Map<ExecutableElement, AnnotationValue> values = new LinkedHashMap<>();
        List<Object> namesAndValues = node.values == null ? List.of() : node.values;
        for (int i = 0; i < namesAndValues.size(); i += 2) {
            Object value = value(namesAndValues.get(i + 1));
            ExecutableElement attribute = attribute(annotation, (String) namesAndValues.get(i));
            if (value != null && attribute != null) {
                values.put(attribute, new ClassFileAnnotation.Value(value));
            }
        }
        return Optional.of(new ClassFileAnnotation((DeclaredType) annotation.asType(), values));
    }

    private static @Nullable ExecutableElement attribute(TypeElement annotation, String name) {
        return ElementFilter.methodsIn(annotation.getEnclosedElements()).stream()
                .filter(method -> method.getSimpleName().contentEquals(name))
                .findFirst()
                .orElse(null);
    }

    /** What {@link org.objectweb.asm.tree.AnnotationNode#values} says of its kinds of values. */
    private @Nullable Object value(Object read) {
        if (read instanceof Type type) {
            return mirror(type);
        }
        if (read instanceof String[] constant) {
            return constant(Type.getType(constant[0]), constant[1]);
        }
        if (read instanceof AnnotationNode nested) {
            return build(nested).orElse(null);
        }
        if (read instanceof List<?> list) {
            return list.stream()
                    .map(this::value)
                    .filter(value -> value != null)
                    .map(ClassFileAnnotation.Value::new)
                    .toList();
        }
        return read;
    }

    private @Nullable Object constant(Type type, String name) {
        TypeElement constants = element(type);
        return constants == null
                ? null
                : ElementFilter.fieldsIn(constants.getEnclosedElements()).stream()
                        .filter(field -> field.getSimpleName().contentEquals(name))
                        .findFirst()
                        .orElse(null);
    }

    private @Nullable TypeMirror mirror(Type type) {
        if (type.getSort() == Type.VOID) {
            return types.getNoType(TypeKind.VOID);
        }
        if (type.getSort() == Type.ARRAY) {
            TypeMirror component = mirror(Type.getType(type.getDescriptor().substring(1)));
            return component == null ? null : types.getArrayType(component);
        }
        if (type.getSort() == Type.OBJECT) {
            TypeElement found = element(type);
            return found == null ? null : types.erasure(found.asType());
        }
        return types.getPrimitiveType(TypeKind.valueOf(type.getClassName().toUpperCase(Locale.ROOT)));
    }

    /** A class by its name in class files: nested ones have a dollar there, as names may have anyway. */
    private @Nullable TypeElement element(Type type) {
        String name = type.getClassName();
        TypeElement found = elements.getTypeElement(name);
        return found == null ? elements.getTypeElement(name.replace('$', '.')) : found;
    }
}
