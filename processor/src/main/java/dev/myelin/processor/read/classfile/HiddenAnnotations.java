package dev.myelin.processor.read.classfile;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.IntPredicate;
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
import org.objectweb.asm.tree.FieldNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.RecordComponentNode;
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

    /** Those on the type of a field or component, on what a method without parameters returns, on what a parameter takes. */
    public TypeAnnotations of(Element place) {
        Element member = place.getKind() == ElementKind.PARAMETER ? place.getEnclosingElement() : place;
        ClassNode owner =
                member != null && member.getEnclosingElement() instanceof TypeElement type ? classOf(type) : null;
        if (member == null || owner == null) {
            return TypeAnnotations.NONE;
        }
        if (member instanceof ExecutableElement method) {
            int index = method.getParameters().indexOf(place);
            boolean takes = !method.getParameters().isEmpty();
            IntPredicate isThere = takes
                    ? reference -> isParameter(reference, Math.max(0, index))
                    : reference -> new TypeReference(reference).getSort() == TypeReference.METHOD_RETURN;
            return annotations(of(owner.methods, candidate -> isSame(candidate, method))
                    .flatMap(found -> both(found.visibleTypeAnnotations, found.invisibleTypeAnnotations))
                    .filter(node -> isThere.test(node.typeRef)));
        }
        String name = member.getSimpleName().toString();
        return place.getKind() == ElementKind.FIELD
                ? annotations(of(owner.fields, (FieldNode field) -> field.name.equals(name))
                        .flatMap(found -> both(found.visibleTypeAnnotations, found.invisibleTypeAnnotations)))
                : annotations(of(owner.recordComponents, (RecordComponentNode component) -> component.name.equals(name))
                        .flatMap(found -> both(found.visibleTypeAnnotations, found.invisibleTypeAnnotations)));
    }

    private static <T> Stream<T> of(@Nullable List<T> members, Function<T, Boolean> wanted) {
        return members == null ? Stream.of() : members.stream().filter(wanted::apply);
    }

    private static Stream<TypeAnnotationNode> both(
            @Nullable List<TypeAnnotationNode> visible, @Nullable List<TypeAnnotationNode> invisible) {
        return Stream.of(visible, invisible).filter(list -> list != null).flatMap(List::stream);
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

    private boolean isSame(MethodNode candidate, ExecutableElement method) {
        return candidate.name.contentEquals(method.getSimpleName()) && candidate.desc.equals(descriptor(method));
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
