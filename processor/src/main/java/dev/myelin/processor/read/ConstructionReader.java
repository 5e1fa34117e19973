package dev.myelin.processor.read;

import dev.myelin.processor.RuntimeTypes;
import dev.myelin.processor.model.Construction;
import dev.myelin.processor.problem.Checked;
import dev.myelin.processor.problem.Origin;
import dev.myelin.processor.problem.Problem;
import dev.myelin.processor.problem.Rule;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.PackageElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;

/** Reads how an object of an author's class is made. */
final class ConstructionReader {

    private final TypeLookup lookup;

    ConstructionReader(TypeLookup lookup) {
        this.lookup = lookup;
    }

    /**
     * Reads a class whose objects the generated code makes.
     *
     * @param where where to report; the class itself when null is not wanted there
     */
    Checked<Construction> read(TypeElement type, PackageElement from, Origin where) {
        if (type.getKind() != ElementKind.CLASS) {
            return Checked.failed(Rule.NOT_A_CLASS.at(where, type.getSimpleName(), shown(type.getKind())));
        }
        String unusable = lookup.unusable(type, from);
        if (unusable != null) {
            return Checked.failed(Rule.CLASS_NOT_USABLE.at(where, type.getSimpleName(), unusable));
        }
        List<ExecutableElement> plain = new ArrayList<>();
        List<ExecutableElement> withPlugin = new ArrayList<>();
        for (ExecutableElement constructor : ElementFilter.constructorsIn(type.getEnclosedElements())) {
            if (!lookup.isVisible(constructor, from)) {
                continue;
            }
            if (constructor.getParameters().isEmpty()) {
                plain.add(constructor);
            } else if (constructor.getParameters().size() == 1
                    && TypeLookup.isNamed(constructor.getParameters().get(0).asType(), RuntimeTypes.PLUGIN_CONTEXT)) {
                withPlugin.add(constructor);
            }
        }
        return choose(type, plain, withPlugin, where);
    }

    private Checked<Construction> choose(
            TypeElement type, List<ExecutableElement> plain, List<ExecutableElement> withPlugin, Origin where) {
        if (plain.isEmpty() && withPlugin.isEmpty()) {
            return Checked.failed(
                    Rule.NO_CONSTRUCTOR.at(narrowest(type, where), type.getSimpleName(), Lombok.remark(type)));
        }
        if (!plain.isEmpty() && !withPlugin.isEmpty()) {
            return Checked.failed(Rule.TWO_CONSTRUCTORS.at(where, type.getSimpleName()));
        }
        boolean isPlain = withPlugin.isEmpty();
        ExecutableElement constructor = (isPlain ? plain : withPlugin).get(0);
        TypeMirror checked = lookup.checkedException(constructor);
        List<Problem> problems = checked == null
                ? List.of()
                : List.of(
                        Rule.CONSTRUCTOR_THROWS.at(Origin.of(constructor), type.getSimpleName(), TypeText.of(checked)));
        return new Checked<>(isPlain ? Construction.PLAIN : Construction.WITH_PLUGIN_CONTEXT, problems);
    }

    /** One constructor that does not fit is the place to mend; several are the class's matter. */
    private static Origin narrowest(TypeElement type, Origin where) {
        List<ExecutableElement> all = ElementFilter.constructorsIn(type.getEnclosedElements());
        return all.size() == 1 && where.element().equals(type) ? Origin.of(all.get(0)) : where;
    }

    static String shown(ElementKind kind) {
        return switch (kind) {
            case INTERFACE -> "an interface";
            case ENUM -> "an enum";
            case RECORD -> "a record";
            case ANNOTATION_TYPE -> "an annotation";
            default -> kind.toString();
        };
    }
}
