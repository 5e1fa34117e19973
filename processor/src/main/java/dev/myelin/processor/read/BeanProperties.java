package dev.myelin.processor.read;

import dev.myelin.processor.model.Member;
import dev.myelin.processor.problem.Origin;
import dev.myelin.processor.problem.Rule;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.ExecutableType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Types;
import org.jspecify.annotations.Nullable;

/**
 * The properties of a class with setters, getters and fields: of parameters those that can be set, of a result those that
 * can be had.
 */
final class BeanProperties {

    private final DeclaredType bean;
    private final Walk walk;
    private final Types types;

    private BeanProperties(DeclaredType bean, Walk walk) {
        this.bean = bean;
        this.walk = walk;
        this.types = walk.lookup().types();
    }

    static List<Property> of(DeclaredType bean, Walk walk) {
        BeanProperties reader = new BeanProperties(bean, walk);
        List<Property> properties = new ArrayList<>();
        BeanMembers.of(TypeLookup.element(bean))
                .forEach((name, members) -> reader.property(name, members).ifPresent(properties::add));
        return properties;
    }

    /** A way to a value, with the type that the value has there. */
    private record Way(Member member, Element element, TypeMirror type) {}

    private Optional<Property> property(String name, BeanMembers.Members members) {
        Way getter = getter(members);
        Way setter = walk.use() == Use.PARAMS ? setter(name, members, getter) : null;
        Way main = walk.use() == Use.PARAMS ? setter : getter;
        if (main == null) {
            return Optional.empty();
        }
        refuseThrowing(main);
        List<Element> others = new ArrayList<>(members.all());
        Element place = others.remove(0); // a field, if there is one
        Places places = new Places(place, others);
        Places alike = places.alike(main.element, types);
        return Optional.of(new Property(
                name,
                new TypeUse(main.type, alike.types(walk.lookup())),
                places,
                alike.isNullable(walk.lookup()),
                getter != null && sameType(getter, main) ? getter.member : null,
                setter == null ? null : setter.member,
                false));
    }

    private void refuseThrowing(Way way) {
        TypeMirror thrown =
                way.element instanceof ExecutableElement method ? walk.lookup().checkedException(method) : null;
        if (thrown != null) {
            walk.problem(
                    Rule.MEMBER_THROWS,
                    Origin.of(way.element),
                    way.member.name(),
                    TypeText.of(TypeLookup.element(bean)),
                    TypeText.of(thrown));
        }
    }

    private @Nullable Way getter(BeanMembers.Members members) {
        for (int i = members.getters().size() - 1; i >= 0; i--) {
            ExecutableElement method = members.getters().get(i);
            if (walk.canReach(method)) {
                return new Way(
                        Member.method(method.getSimpleName().toString()),
                        method,
                        seen(method).getReturnType());
            }
        }
        return field(members, false);
    }

    private @Nullable Way setter(String name, BeanMembers.Members members, @Nullable Way getter) {
        List<Way> setters = new ArrayList<>();
        for (ExecutableElement method : members.setters()) {
            if (walk.canReach(method)) {
                Way way = new Way(
                        Member.method(method.getSimpleName().toString()),
                        method,
                        seen(method).getParameterTypes().get(0));
                setters.removeIf(overridden -> sameType(overridden, way));
                setters.add(way);
            }
        }
        if (setters.size() > 1) {
            Way likely = getter == null ? field(members, false) : getter;
            List<Way> fitting = likely == null
                    ? List.of()
                    : setters.stream().filter(way -> sameType(way, likely)).toList();
            if (fitting.isEmpty()) {
                Way last = setters.get(setters.size() - 1);
                walk.problem(Rule.SETTERS_DIFFER, Origin.of(last.element), TypeText.of(TypeLookup.element(bean)), name);
            }
            return fitting.isEmpty() ? setters.get(0) : fitting.get(0);
        }
        return setters.isEmpty() ? field(members, true) : setters.get(0);
    }

    private @Nullable Way field(BeanMembers.Members members, boolean toSet) {
        VariableElement field = members.field();
        if (field == null || !walk.canReach(field) || field.getModifiers().contains(Modifier.TRANSIENT)) {
            return null;
        }
        if (toSet && field.getModifiers().contains(Modifier.FINAL)) {
            return null;
        }
        return new Way(Member.field(field.getSimpleName().toString()), field, types.asMemberOf(bean, field));
    }

    private ExecutableType seen(ExecutableElement method) {
        return (ExecutableType) types.asMemberOf(bean, method);
    }

    private boolean sameType(Way one, Way other) {
        return types.isSameType(types.erasure(one.type), types.erasure(other.type));
    }

    /** Why a class cannot be made from JSON, or written as an object; null when it can. */
    static @Nullable String unfit(DeclaredType type, Walk walk) {
        return new BeanProperties(type, walk).unfit();
    }

    private @Nullable String unfit() {
        TypeElement element = TypeLookup.element(bean);
        if (element.getModifiers().contains(Modifier.ABSTRACT)) {
            return "it is abstract; make it a record, or a sealed interface of records";
        }
        boolean any = !of(bean, walk).isEmpty();
        if (walk.use() == Use.RESULT) {
            return any
                    ? null
                    : "it has no getters, and no fields that generated code can read; make it a record"
                            + Lombok.remark(element);
        }
        if (element.getNestingKind().isNested() && !element.getModifiers().contains(Modifier.STATIC)) {
            return "it is an inner class; make it static, or a record";
        }
        return any
                ? constructorUnfit(element)
                : "it has no setters, and no fields that generated code can set; make it a record"
                        + Lombok.remark(element);
    }

    private @Nullable String constructorUnfit(TypeElement element) {
        Optional<ExecutableElement> constructor = ElementFilter.constructorsIn(element.getEnclosedElements()).stream()
                .filter(candidate -> candidate.getParameters().isEmpty())
                .filter(walk::canReach)
                .findFirst();
        if (constructor.isEmpty()) {
            return "it has no constructor without parameters that generated code can call; add one, or make it a record"
                    + Lombok.remark(element);
        }
        TypeMirror thrown = walk.lookup().checkedException(constructor.get());
        return thrown == null ? null : "its constructor throws the checked exception " + TypeText.of(thrown);
    }
}
