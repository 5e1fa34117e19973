package dev.myelin.processor.read;

import dev.myelin.processor.model.Constraint;
import dev.myelin.processor.model.Definition;
import dev.myelin.processor.model.Described;
import dev.myelin.processor.model.EnumModel;
import dev.myelin.processor.model.Member;
import dev.myelin.processor.model.ObjectModel;
import dev.myelin.processor.model.ObjectModel.Component;
import dev.myelin.processor.model.SealedModel;
import dev.myelin.processor.model.ValueModel;
import dev.myelin.processor.model.ValueType;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A model as lines of text, a definition or component each: all that is out of the ordinary is said.
 *
 * <pre>
 * Query: record
 *   text: STRING @NotBlank
 *   top = "10": int
 * </pre>
 */
final class ModelText {

    private ModelText() {}

    static List<String> of(ValueModel model) {
        List<String> lines = new ArrayList<>();
        for (Definition definition : model.definitions().values()) {
            if (definition instanceof ObjectModel object) {
                addObject(object, lines);
            } else if (definition instanceof EnumModel constants) {
                addEnum(constants, lines);
            } else {
                addSealed((SealedModel) definition, lines);
            }
        }
        return lines.isEmpty() ? List.of(type(model.root())) : lines;
    }

    private static void addObject(ObjectModel object, List<String> lines) {
        StringBuilder head = new StringBuilder(Described.type(object.name())).append(": ");
        if (object.making() instanceof ObjectModel.Making.Builder builder) {
            head.append("built by ").append(Described.type(builder.generated()));
        } else {
            head.append(object.making() instanceof ObjectModel.Making.Bean ? "bean" : "record");
        }
        object.tags()
                .forEach(tag ->
                        head.append(" ").append(tag.property()).append("=").append(tag.text()));
        head.append(object.ignoredNames().isEmpty() ? "" : " ignores " + String.join(", ", object.ignoredNames()));
        head.append(object.ignoresUnknown() ? " ignores unknown" : "");
        lines.add(head.append(object.shared() ? " shared" : "").toString());
        object.components().forEach(component -> lines.add("  " + component(component)));
    }

    private static String component(Component component) {
        StringBuilder text = new StringBuilder(component.javaName());
        if (!component.jsonName().equals(component.javaName())) {
            text.append(" as ").append(component.jsonName());
        }
        component.aliases().forEach(alias -> text.append(" or ").append(alias));
        if (component.defaultValue() != null) {
            text.append(" = \"").append(component.defaultValue().text()).append('"');
        }
        text.append(": ").append(type(component.type())).append(constraints(component.constraints()));
        text.append(component.nullable() ? " nullable" : "");
        text.append(component.optionalByType() ? " has default" : "");
        text.append(component.ignored() ? " ignored" : "");
        text.append(member(" get ", component.getter(), component.javaName()));
        text.append(member(" set ", component.setter(), ""));
        return text.append(component.description() == null ? "" : " // " + component.description())
                .toString();
    }

    private static String member(String verb, @Nullable Member member, String usual) {
        if (member == null) {
            return verb.equals(" get ") ? " no getter" : "";
        }
        return member.equals(Member.method(usual)) ? "" : verb + member.name() + (member.isMethod() ? "()" : "");
    }

    private static void addEnum(EnumModel type, List<String> lines) {
        String constants = type.constants().stream().map(ModelText::constant).collect(Collectors.joining(", "));
        Member value = type.jsonValue();
        lines.add(Described.type(type.name()) + ": enum " + constants
                + (value == null ? "" : " by " + value.name() + (value.isMethod() ? "()" : "")));
    }

    private static String constant(EnumModel.Constant constant) {
        String name = constant.javaName().equals(constant.jsonName())
                ? constant.javaName()
                : constant.javaName() + " as " + constant.jsonName();
        return name + constant.aliases().stream().map(alias -> " or " + alias).collect(Collectors.joining());
    }

    private static void addSealed(SealedModel type, List<String> lines) {
        String cases = type.cases().stream()
                .map(each -> each.tag() + "=" + type(each.type()))
                .collect(Collectors.joining(", "));
        lines.add(Described.type(type.name()) + ": sealed by " + type.property() + " " + cases
                + (type.shared() ? " shared" : ""));
    }

    private static String type(ValueType type) {
        if (type instanceof ValueType.Scalar scalar) {
            String name = scalar.kind().name();
            return scalar.kind().isPrimitive() && !scalar.boxed() ? name.toLowerCase(Locale.ROOT) : name;
        }
        if (type instanceof ValueType.ArrayOf array) {
            return element(array.element()) + "[]";
        }
        if (type instanceof ValueType.ListOf list) {
            return "List<" + element(list.element()) + ">";
        }
        if (type instanceof ValueType.SetOf set) {
            return "Set<" + element(set.element()) + ">";
        }
        if (type instanceof ValueType.MapOf map) {
            return "Map<" + element(map.key()) + ", " + element(map.value()) + ">";
        }
        if (type instanceof ValueType.OptionalOf optional) {
            return "Optional<" + element(optional.value()) + ">";
        }
        return type instanceof ValueType.Free free
                ? "free " + free.form()
                : Described.type(((ValueType.Named) type).name());
    }

    private static String element(ValueType.Element element) {
        return type(element.type()) + (element.nullable() ? "?" : "") + constraints(element.constraints());
    }

    private static String constraints(List<Constraint> constraints) {
        return constraints.stream().map(ModelText::constraint).collect(Collectors.joining());
    }

    private static String constraint(Constraint constraint) {
        String ask = constraint.ask() instanceof Constraint.Plain
                ? constraint.ask().annotation()
                : "@" + constraint.ask().toString().replace("[", "(").replace("]", ")");
        return " " + ask + (constraint.message() == null ? "" : " \"" + constraint.message() + "\"");
    }
}
