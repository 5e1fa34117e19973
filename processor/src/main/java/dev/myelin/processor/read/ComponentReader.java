package dev.myelin.processor.read;

import dev.myelin.processor.model.Constraint;
import dev.myelin.processor.model.JsonNames;
import dev.myelin.processor.model.Member;
import dev.myelin.processor.model.ObjectModel.Component;
import dev.myelin.processor.model.ObjectModel.DefaultText;
import dev.myelin.processor.model.ValueType;
import dev.myelin.processor.problem.Origin;
import dev.myelin.processor.problem.Problem;
import dev.myelin.processor.problem.Rule;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.lang.model.element.RecordComponentElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Types;
import org.jspecify.annotations.Nullable;

/** One component of a record, with what its annotations say. */
final class ComponentReader {

    private static final String DEFAULT_VALUE = "dev.myelin.annotations.DefaultValue";

    private final Use use;
    private final Types types;
    private final TypeReader typeReader;
    private final List<Problem> problems;

    ComponentReader(Use use, Types types, TypeReader typeReader, List<Problem> problems) {
        this.use = use;
        this.types = types;
        this.typeReader = typeReader;
        this.problems = problems;
    }

    /** The component's model; empty when its type is none that can cross JSON. */
    Optional<Component> read(TypeElement record, int index) {
        RecordComponentElement component = record.getRecordComponents().get(index);
        ComponentPlaces places = ComponentPlaces.of(record, index, types);
        String name = component.getSimpleName().toString();
        Site site = new Site(TypeText.of(record) + "." + name, Origin.of(places.field()));
        boolean nullable = places.isNullable();
        if (nullable && component.asType().getKind().isPrimitive()) {
            problems.add(Rule.NULLABLE_PRIMITIVE.at(site.origin(), site.path(), TypeText.of(component.asType())));
        }
        List<Constraint> constraints = use == Use.PARAMS ? constraints(places, site) : List.of();
        ValueType type = typeReader.read(places.field().asType(), site);
        if (type == null) {
            return Optional.empty();
        }
        return Optional.of(new Component(
                name,
                JsonNames.snakeCase(name),
                List.of(),
                type,
                nullable,
                false,
                use == Use.PARAMS ? defaultText(places) : null,
                constraints,
                Member.method(name),
                null,
                false,
                null,
                site.origin()));
    }

    private List<Constraint> constraints(ComponentPlaces places, Site site) {
        List<Constraint> constraints = new ArrayList<>();
        places.annotations().forEach((mirror, element) -> {
            if (Constraints.isConstraint(mirror)) {
                Constraint constraint = Constraints.read(element, mirror);
                if (constraint == null) {
                    problems.add(Rule.CONSTRAINT_UNKNOWN.at(
                            Origin.of(element, mirror), Constraints.shown(mirror), site.path()));
                } else {
                    constraints.add(constraint);
                }
            }
        });
        return constraints;
    }

    private static @Nullable DefaultText defaultText(ComponentPlaces places) {
        for (var annotation : places.annotations().entrySet()) {
            AnnotationMirror mirror = annotation.getKey();
            Element element = annotation.getValue();
            if (Annotations.name(mirror).equals(DEFAULT_VALUE)) {
                AnnotationValue value = Annotations.value(mirror, "value");
                return new DefaultText((String) value.getValue(), Origin.of(element, mirror, value));
            }
        }
        return null;
    }
}
