package dev.myelin.processor.read;

import com.palantir.javapoet.ClassName;
import dev.myelin.processor.model.EnumModel;
import dev.myelin.processor.model.Member;
import dev.myelin.processor.problem.Origin;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.TypeElement;

/** Reads an enum: its constants by name, unless Jackson's annotations say otherwise. */
final class EnumReader {

    private static final List<String> ON_CONSTANTS = List.of(Jackson.PROPERTY, Jackson.ALIAS);

    private final Walk walk;
    private final JacksonNotes notes;

    EnumReader(Walk walk) {
        this.walk = walk;
        this.notes = new JacksonNotes(walk);
    }

    EnumModel read(TypeElement type) {
        List<JsonValueReader.Found> values = new JsonValueReader(walk).find(type);
        Set<Element> members = new HashSet<>();
        values.forEach(value -> members.add(value.member()));
        List<EnumModel.Constant> constants = new ArrayList<>();
        for (Element member : type.getEnclosedElements()) {
            if (member.getKind() == ElementKind.ENUM_CONSTANT) {
                members.add(member);
                constants.add(constant(member, values.isEmpty(), TypeText.of(type) + "." + member.getSimpleName()));
            }
        }
        new StrayAnnotations(walk).note(type, Set.of(), members);
        Member value = new JsonValueReader(walk).read(values, type);
        return new EnumModel(ClassName.get(type), constants, value, Origin.of(type));
    }

    /** @param byText whether the constant itself says what it is in JSON */
    private EnumModel.Constant constant(Element constant, boolean byText, String path) {
        String javaName = constant.getSimpleName().toString();
        Map<AnnotationMirror, Element> annotations = Places.of(constant).annotations();
        notes.others(annotations, byText ? ON_CONSTANTS : List.of(), path);
        String jsonName = javaName;
        List<String> aliases = new ArrayList<>();
        for (Attributes annotation : byText ? Jackson.in(annotations) : List.<Attributes>of()) {
            if (annotation.name().equals(Jackson.PROPERTY)) {
                notes.attributes(
                        annotation,
                        List.of("namespace", "required", "isRequired", "index", "defaultValue", "access"),
                        path);
                jsonName = annotation.string("value").isEmpty() ? jsonName : annotation.string("value");
            } else if (annotation.name().equals(Jackson.ALIAS)) {
                aliases.addAll(annotation.strings("value"));
            }
        }
        return new EnumModel.Constant(javaName, jsonName, List.copyOf(aliases), Origin.of(constant));
    }
}
