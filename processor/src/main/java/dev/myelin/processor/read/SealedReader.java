package dev.myelin.processor.read;

import com.palantir.javapoet.ClassName;
import dev.myelin.processor.model.SealedModel;
import dev.myelin.processor.model.ValueType;
import dev.myelin.processor.problem.Origin;
import dev.myelin.processor.problem.Rule;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.lang.model.element.TypeElement;
import org.jspecify.annotations.Nullable;

/** Reads a sealed interface of records. */
final class SealedReader {

    /** What {@code @JsonTypeInfo} may say and has no effect. */
    private static final List<String> WITHOUT_EFFECT =
            List.of("defaultImpl", "visible", "requireTypeIdForSubtypes", "writeTypeIdForDefaultImpl");

    private static final List<String> HONOURED =
            List.of(Jackson.TYPE_INFO, Jackson.SUB_TYPES, Jackson.IGNORE_PROPERTIES);

    private final Walk walk;
    private final Tags tags;
    private final NamedTypes named;

    SealedReader(Walk walk) {
        this.walk = walk;
        this.tags = new Tags(walk.lookup());
        this.named = new NamedTypes(walk);
    }

    /** What keeps a sealed interface from being a choice of records; null when nothing does. */
    static @Nullable String unfit(TypeElement type, Tags tags) {
        if (!type.getTypeParameters().isEmpty()) {
            return "make it a sealed interface without type parameters";
        }
        List<TypeElement> cases = tags.cases(type);
        if (cases.isEmpty()) {
            return "it has no cases";
        }
        return cases.stream()
                .filter(each -> !Tags.isCase(each))
                .findFirst()
                .map(each -> "its case " + TypeText.of(each) + " is not a record"
                        + (each.getTypeParameters().isEmpty() ? "" : " without type parameters"))
                .orElse(null);
    }

    SealedModel read(TypeElement type) {
        String name = TypeText.of(type);
        List<TypeElement> cases = tags.cases(type);
        JacksonNotes notes = new JacksonNotes(walk);
        notes.others(Places.of(type).annotations(), HONOURED, name);
        Attributes.of(type, Jackson.TYPE_INFO).ifPresent(info -> check(info, name, notes));
        Attributes.of(type, Jackson.SUB_TYPES)
                .ifPresent(types -> types.nested("value").forEach(each -> check(each, cases, name, notes)));
        return new SealedModel(
                ClassName.get(type),
                tags.property(type),
                models(cases, name),
                new SharedParsers(walk.lookup()).has(type),
                Origin.of(type));
    }

    private void check(Attributes info, String name, JacksonNotes notes) {
        String use = info.constant("use");
        if (!use.equals("NAME")) {
            walk.problem(
                    Rule.JACKSON_REFUSED,
                    info.origin("use"),
                    "use = " + use + " of @JsonTypeInfo",
                    name,
                    "cases are told apart by names");
        }
        if (!info.constant("include").equals("PROPERTY")) {
            notes.attributes(info, List.of("include"), name);
        }
        notes.attributes(info, WITHOUT_EFFECT, name);
    }

    private void check(Attributes subType, List<TypeElement> cases, String name, JacksonNotes notes) {
        boolean isCase = subType.classValue("value")
                .map(Attributes.NamedClass::type)
                .filter(type -> cases.contains(walk.lookup().types().asElement(type)))
                .isPresent();
        if (!isCase) {
            notes.annotation(subType, name);
        } else if (subType.strings("names").size() > 1) {
            notes.attributes(subType, List.of("names"), name);
        }
    }

    private List<SealedModel.Case> models(List<TypeElement> cases, String choice) {
        List<SealedModel.Case> models = new ArrayList<>();
        Map<String, TypeElement> byTag = new HashMap<>();
        for (TypeElement each : cases) {
            String tag = tags.text(each);
            TypeElement other = byTag.putIfAbsent(tag, each);
            if (other != null) {
                walk.problem(Rule.TAGS_EQUAL, Origin.of(each), TypeText.of(other), TypeText.of(each), choice, tag);
            }
            Site site = new Site("a case of " + choice, Origin.of(each));
            ValueType type = named.read(TypeUse.of(each.asType()), site);
            if (type instanceof ValueType.Named record) {
                models.add(new SealedModel.Case(tag, record));
            }
        }
        return models;
    }
}
