package dev.myelin.processor.read;

import com.palantir.javapoet.ClassName;
import dev.myelin.processor.AnnotationNames;
import dev.myelin.processor.model.ActionModel;
import dev.myelin.processor.model.Construction;
import dev.myelin.processor.model.Mode;
import dev.myelin.processor.model.Policy;
import dev.myelin.processor.problem.Checked;
import dev.myelin.processor.problem.Origin;
import dev.myelin.processor.problem.Problem;
import dev.myelin.processor.problem.Rule;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.PackageElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeMirror;

/** Reads a class annotated {@code @InferenceAction}. */
public final class ActionReader {

    private final TypeLookup lookup;
    private final ConstructionReader constructions;
    private final StyleReader styles;
    private final PredictorReader predictors;
    private final SimpleReader simples;
    private final StepsReader steps;

    public ActionReader(TypeLookup lookup) {
        this.lookup = lookup;
        ValueReader values = new ValueReader(lookup);
        ModeTypes modeTypes = new ModeTypes(lookup, values);
        constructions = new ConstructionReader(lookup);
        styles = new StyleReader(lookup);
        predictors = new PredictorReader(modeTypes);
        simples = new SimpleReader(lookup, modeTypes);
        steps = new StepsReader(lookup, modeTypes, constructions);
    }

    /**
     * Reads one action.
     *
     * @param type carries the annotation
     */
    public Checked<ActionModel> read(TypeElement type) {
        Attributes attributes = attributes(type).orElseThrow();
        List<Problem> problems = new ArrayList<>();
        for (TypeMirror missing : lookup.unresolvedSupertypes(type)) {
            problems.add(Rule.UNRESOLVED_TYPE.at(
                    Origin.of(type), TypeText.of(missing), type.getSimpleName() + " as a supertype"));
        }
        if (!problems.isEmpty()) {
            return new Checked<>(null, problems);
        }
        if (type.getKind() != ElementKind.CLASS) {
            return Checked.failed(Rule.NOT_A_CLASS.at(
                    attributes.origin(), type.getSimpleName(), ConstructionReader.shown(type.getKind())));
        }
        PackageElement home = lookup.elements().getPackageOf(type);
        Checked<Construction> construction = constructions.read(type, home, Origin.of(type));
        problems.addAll(construction.problems());
        Checked<Mode> mode = mode(type, attributes);
        problems.addAll(mode.problems());
        ActionModel action = construction.value() == null || mode.value() == null
                ? null
                : new ActionModel(
                        ClassName.get(type),
                        StubReader.isPublic(type),
                        info(attributes),
                        construction.value(),
                        mode.value(),
                        Origin.of(type));
        return new Checked<>(action, problems);
    }

    /** What says that a class is an action; empty when it is none. */
    static Optional<Attributes> attributes(TypeElement type) {
        return Attributes.of(type, AnnotationNames.INFERENCE_ACTION);
    }

    private static ActionModel.Info info(Attributes attributes) {
        return new ActionModel.Info(
                attributes.string("name"),
                attributes.string("description"),
                attributes.constant("category"),
                attributes.constant("method"),
                attributes.string("inputType"),
                attributes.string("outputType"),
                new Policy.Amount("parallelism", attributes.wide("parallelism"), attributes.origin("parallelism")),
                attributes.origin("name"));
    }

    private Checked<Mode> mode(TypeElement type, Attributes attributes) {
        Style style = styles.read(type, attributes);
        List<String> modes = new ArrayList<>();
        if (style.isPredictor()) {
            modes.add("a predictor's methods");
        }
        if (style.execute() != null) {
            modes.add("an execute() method");
        }
        if (style.hasSteps()) {
            modes.add("steps");
        }
        if (modes.isEmpty()) {
            return Checked.failed(Rule.NO_MODE.at(attributes.origin(), type.getSimpleName()));
        }
        if (modes.size() > 1) {
            return Checked.failed(Rule.TWO_MODES.at(
                    attributes.origin(),
                    type.getSimpleName(),
                    String.join(", ", modes.subList(0, modes.size() - 1)),
                    modes.get(modes.size() - 1)));
        }
        if (style.isPredictor()) {
            return predictors.read(type);
        }
        return style.execute() != null ? simples.read(type, style.execute()) : steps.read(type, attributes, style);
    }
}
