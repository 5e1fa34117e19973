package dev.myelin.processor.read;

import com.palantir.javapoet.ClassName;
import dev.myelin.processor.read.classfile.HiddenAnnotations;
import dev.myelin.processor.read.classfile.HiddenAnnotations.ClassFiles;
import dev.myelin.processor.read.classfile.TypeAnnotations;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.PackageElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;
import org.jspecify.annotations.Nullable;

/** Questions about types that several readers ask. */
public final class TypeLookup {

    private final Elements elements;
    private final Types types;
    private final OwnTypes own;
    private final HiddenAnnotations hidden;

    /** Where it does not matter which types are compiled here. */
    public TypeLookup(Elements elements, Types types) {
        this(elements, types, new OwnTypes(), type -> null);
    }

    /**
     * Looks types up in one compile.
     *
     * @param own filled by the caller, round by round
     * @param files where the compiler does not tell all that is in a class file
     */
    public TypeLookup(Elements elements, Types types, OwnTypes own, ClassFiles files) {
        this.elements = elements;
        this.types = types;
        this.own = own;
        hidden = new HiddenAnnotations(elements, types, files);
    }

    public Elements elements() {
        return elements;
    }

    public Types types() {
        return types;
    }

    /** The annotations on the type of a place that the compiler does not tell: of a source it tells all. */
    TypeAnnotations hidden(Element place) {
        return hidden(place, owner -> hidden.of(place, owner));
    }

    /** The same on what a method returns, whatever it takes. */
    TypeAnnotations hiddenOnReturn(ExecutableElement method) {
        return hidden(method, owner -> hidden.onReturn(method, owner));
    }

    private TypeAnnotations hidden(Element place, Function<TypeElement, TypeAnnotations> inFileOf) {
        Element owner = place.getEnclosingElement();
        while (owner != null && !(owner instanceof TypeElement)) {
            owner = owner.getEnclosingElement();
        }
        return owner == null || own.hasSource((TypeElement) owner)
                ? TypeAnnotations.NONE
                : inFileOf.apply((TypeElement) owner);
    }

    /** Whether a type is processed here, be it a source or a class file that is shown once more. */
    boolean isOwn(TypeElement type) {
        return own.has(type);
    }

    /** Whether the compiler could not find a type, or one of its arguments. */
    static boolean isUnresolved(TypeMirror type) {
        return unresolved(type).isPresent();
    }

    /**
     * The first type that the compiler could not find: one of the type's arguments, else the type itself. (To ECJ a
     * type with a missing argument is missing as a whole.)
     */
    static Optional<TypeMirror> unresolved(TypeMirror type) {
        if (type instanceof ArrayType array) {
            return unresolved(array.getComponentType());
        }
        Optional<TypeMirror> argument = type instanceof DeclaredType declared
                ? declared.getTypeArguments().stream()
                        .map(TypeLookup::unresolved)
                        .flatMap(Optional::stream)
                        .findFirst()
                : Optional.empty();
        return argument.or(() -> type.getKind() == TypeKind.ERROR ? Optional.of(type) : Optional.empty());
    }

    /** The first type in a method's signature that the compiler could not find. */
    static Optional<TypeMirror> unresolved(ExecutableElement method) {
        return Stream.concat(
                        Stream.of(method.getReturnType()),
                        method.getParameters().stream().map(Element::asType))
                .map(TypeLookup::unresolved)
                .flatMap(Optional::stream)
                .findFirst();
    }

    /** A type seen as one of its supertypes, with the arguments that it has there; empty when it is no subtype. */
    Optional<DeclaredType> asSuper(TypeMirror type, ClassName superName) {
        Deque<TypeMirror> open = new ArrayDeque<>();
        Set<String> seen = new HashSet<>();
        open.add(type);
        while (!open.isEmpty()) {
            TypeMirror next = open.removeFirst();
            if (next instanceof DeclaredType declared && seen.add(declared.toString())) {
                if (isNamed(declared, superName)) {
                    return Optional.of(declared);
                }
                open.addAll(types.directSupertypes(declared));
            }
        }
        return Optional.empty();
    }

    /** The supertypes that the compiler could not find, those of supertypes included. */
    List<TypeMirror> unresolvedSupertypes(TypeElement type) {
        Deque<TypeElement> open = new ArrayDeque<>(List.of(type));
        Set<TypeElement> seen = new HashSet<>();
        List<TypeMirror> missing = new ArrayList<>();
        while (!open.isEmpty()) {
            TypeElement next = open.removeFirst();
            if (!seen.add(next)) {
                continue;
            }
            List<TypeMirror> supertypes = new ArrayList<>(next.getInterfaces());
            supertypes.add(next.getSuperclass());
            for (TypeMirror supertype : supertypes) {
                unresolved(supertype).ifPresent(missing::add);
                if (supertype.getKind() == TypeKind.DECLARED) {
                    open.add(element(supertype));
                }
            }
        }
        return missing;
    }

    /** A type and its supertypes but those of the platform, the nearest first. */
    List<TypeElement> withSupertypes(TypeElement type) {
        Set<TypeElement> found = new LinkedHashSet<>();
        Deque<TypeElement> open = new ArrayDeque<>(List.of(type));
        while (!open.isEmpty()) {
            TypeElement next = open.removeFirst();
            if (!Platform.has(next) && found.add(next)) {
                List<TypeMirror> supertypes = new ArrayList<>(List.of(next.getSuperclass()));
                supertypes.addAll(next.getInterfaces());
                supertypes.stream()
                        .filter(supertype -> supertype.getKind() == TypeKind.DECLARED)
                        .forEach(supertype -> open.add(element(supertype)));
            }
        }
        return List.copyOf(found);
    }

    /** An annotation on a type, else on the nearest supertype that has it: as Jackson sees annotations. */
    Optional<Attributes> inherited(TypeElement type, String annotation) {
        return withSupertypes(type).stream()
                .flatMap(each -> Attributes.of(each, annotation).stream())
                .findFirst();
    }

    static boolean isNamed(TypeMirror type, ClassName name) {
        return type instanceof DeclaredType declared
                && declared.asElement() instanceof TypeElement element
                && element.getQualifiedName().contentEquals(name.canonicalName());
    }

    static TypeElement element(TypeMirror declared) {
        return (TypeElement) ((DeclaredType) declared).asElement();
    }

    /** The methods of a name that a class has or inherits, up to but without those of {@code Object}; its own first. */
    List<ExecutableElement> methods(TypeElement type, String name) {
        List<ExecutableElement> found = new ArrayList<>();
        for (TypeMirror at = type.asType();
                at.getKind() == TypeKind.DECLARED;
                at = element(at).getSuperclass()) {
            for (Element member : element(at).getEnclosedElements()) {
                if (member.getKind() == ElementKind.METHOD
                        && member.getSimpleName().contentEquals(name)) {
                    found.add((ExecutableElement) member);
                }
            }
        }
        return found;
    }

    /** Whether code in a package may name an element. */
    boolean isVisible(Element element, PackageElement from) {
        return Access.from(from.getQualifiedName().toString(), element, elements);
    }

    /** The modifiers that keep generated code from calling a method on an object: none when it can. */
    static List<Modifier> uncallable(ExecutableElement method) {
        return Stream.of(Modifier.PRIVATE, Modifier.STATIC, Modifier.ABSTRACT)
                .filter(method.getModifiers()::contains)
                .toList();
    }

    /** What keeps generated code from making an object of a class, such as {@code abstract}; null when nothing does. */
    @Nullable
    String unusable(TypeElement type, PackageElement from) {
        if (type.getModifiers().contains(Modifier.PRIVATE)) {
            return "private";
        }
        if (type.getNestingKind().isNested() && !type.getModifiers().contains(Modifier.STATIC)) {
            return "an inner class";
        }
        if (type.getModifiers().contains(Modifier.ABSTRACT)) {
            return "abstract";
        }
        if (!type.getTypeParameters().isEmpty()) {
            return "generic";
        }
        if (!isVisible(type, from)) {
            return "not visible from package " + from.getQualifiedName();
        }
        return null;
    }

    /** The first checked exception that a method or constructor declares; null when there is none. */
    @Nullable
    TypeMirror checkedException(ExecutableElement executable) {
        for (TypeMirror thrown : executable.getThrownTypes()) {
            if (asSuper(thrown, ClassName.get(RuntimeException.class)).isEmpty()
                    && asSuper(thrown, ClassName.get(Error.class)).isEmpty()) {
                return thrown;
            }
        }
        return null;
    }
}
