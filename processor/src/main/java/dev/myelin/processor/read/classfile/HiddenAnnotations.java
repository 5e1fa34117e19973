package dev.myelin.processor.read.classfile;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.Type;
import org.objectweb.asm.TypeReference;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.TypeAnnotationNode;

/** The annotations on types of fields, methods, parameters and record components that the compiler does not tell. */
public final class HiddenAnnotations {

    private final Types types;
    private final Elements elements;
    private final AnnotationBuilder annotations;
    private final ClassFiles files;
    private final Map<TypeElement, @Nullable ClassNode> classes = new HashMap<>();

    /** Where the class files are. */
    @FunctionalInterface
    public interface ClassFiles {

        /** What is in the file of a class; null when the compiler tells all of it, or there is no such file. */
        byte @Nullable [] read(TypeElement type);
    }

    public HiddenAnnotations(Elements elements, Types types, ClassFiles files) {
        this.elements = elements;
        this.types = types;
        this.files = files;
        annotations = new AnnotationBuilder(elements, types);
    }

    /**
     * Those on the type of a field or component, on what a method without parameters returns, on what a parameter or the
     * first one of a method takes.
     *
     * @param owner the type that the place is in
     */
    public TypeAnnotations of(Element place, TypeElement owner) {
        ClassNode file = classOf(owner);
        if (file == null) {
            return TypeAnnotations.NONE;
        }
        if (place.getEnclosingElement() instanceof ExecutableElement method) {
            int index = method.getParameters().indexOf(place);
            return annotations(onMethod(file, method).filter(node -> isParameter(node.typeRef, index)));
        }
        if (place instanceof ExecutableElement getter && getter.getParameters().isEmpty()) {
            return onReturn(getter, owner);
        }
        if (place instanceof ExecutableElement setter) {
            return annotations(onMethod(file, setter).filter(node -> isParameter(node.typeRef, 0)));
        }
        String name = place.getSimpleName().toString();
        return annotations(place.getKind() == ElementKind.FIELD ? onField(file, name) : onComponent(file, name));
    }

    /** Those on what a method returns, whatever it takes. */
    public TypeAnnotations onReturn(ExecutableElement method, TypeElement owner) {
        ClassNode file = classOf(owner);
        return file == null
                ? TypeAnnotations.NONE
                : annotations(onMethod(file, method).filter(node -> isReturned(node.typeRef)));
    }

    private Stream<TypeAnnotationNode> onMethod(ClassNode file, ExecutableElement method) {
        String descriptor = descriptor(method);
        return file.methods.stream()
                .filter(found -> found.name.contentEquals(method.getSimpleName()) && found.desc.equals(descriptor))
                .flatMap(found -> all(found.visibleTypeAnnotations, found.invisibleTypeAnnotations));
    }

    private static Stream<TypeAnnotationNode> onField(ClassNode file, String name) {
        return file.fields.stream()
                .filter(found -> found.name.equals(name))
                .flatMap(found -> all(found.visibleTypeAnnotations, found.invisibleTypeAnnotations));
    }

    private static Stream<TypeAnnotationNode> onComponent(ClassNode file, String name) {
        return Stream.ofNullable(file.recordComponents)
                .flatMap(List::stream)
                .filter(found -> found.name.equals(name))
                .flatMap(found -> all(found.visibleTypeAnnotations, found.invisibleTypeAnnotations));
    }

    private static Stream<TypeAnnotationNode> all(
            @Nullable List<TypeAnnotationNode> visible, @Nullable List<TypeAnnotationNode> invisible) {
        return Stream.concat(
                Stream.ofNullable(visible).flatMap(List::stream),
                Stream.ofNullable(invisible).flatMap(List::stream));
    }

    private static boolean isReturned(int typeReference) {
        return new TypeReference(typeReference).getSort() == TypeReference.METHOD_RETURN;
    }

    private static boolean isParameter(int typeReference, int index) {
        TypeReference reference = new TypeReference(typeReference);
        return reference.getSort() == TypeReference.METHOD_FORMAL_PARAMETER
                && reference.getFormalParameterIndex() == index;
    }

    private TypeAnnotations annotations(Stream<TypeAnnotationNode> nodes) {
        Map<String, List<AnnotationMirror>> byPath = new LinkedHashMap<>();
        nodes.forEach(node -> {
            // A dot leads from a class to an inner one, which is no part of its own to a compiler.
            String path = node.typePath == null ? "" : node.typePath.toString().replace(".", "");
            annotations
                    .build(node)
                    .ifPresent(annotation -> byPath.computeIfAbsent(path, any -> new ArrayList<>())
                            .add(annotation));
        });
        return byPath.isEmpty() ? TypeAnnotations.NONE : new TypeAnnotations(byPath, "");
    }

    private @Nullable ClassNode classOf(TypeElement type) {
        if (!classes.containsKey(type)) {
            classes.put(type, read(type));
        }
        return classes.get(type);
    }

    private @Nullable ClassNode read(TypeElement type) {
        byte[] bytes = files.read(type);
        if (bytes == null) {
            return null;
        }
        try {
            ClassNode node = new ClassNode();
            new ClassReader(bytes)
                    .accept(node, ClassReader.SKIP_CODE | ClassReader.SKIP_DEBUG | ClassReader.SKIP_FRAMES);
            return node;
        } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
            return null; // of a later Java than is known here, or broken: the compiler has its say on that
        }
    }

    private String descriptor(ExecutableElement method) {
        Type[] parameters = method.getParameters().stream()
                .map(parameter -> type(parameter.asType()))
                .toArray(Type[]::new);
        return Type.getMethodDescriptor(type(method.getReturnType()), parameters);
    }

    private Type type(TypeMirror mirror) {
        TypeMirror erased = types.erasure(mirror);
        return switch (erased.getKind()) {
            case BOOLEAN -> Type.BOOLEAN_TYPE;
            case BYTE -> Type.BYTE_TYPE;
            case SHORT -> Type.SHORT_TYPE;
            case INT -> Type.INT_TYPE;
            case LONG -> Type.LONG_TYPE;
            case CHAR -> Type.CHAR_TYPE;
            case FLOAT -> Type.FLOAT_TYPE;
            case DOUBLE -> Type.DOUBLE_TYPE;
            case ARRAY ->
                Type.getType("[" + type(((ArrayType) erased).getComponentType()).getDescriptor());
            case DECLARED ->
                Type.getObjectType(elements.getBinaryName((TypeElement) ((DeclaredType) erased).asElement())
                        .toString()
                        .replace('.', '/'));
            default -> Type.VOID_TYPE;
        };
    }
}
