package dev.myelin.processor.read;

import com.palantir.javapoet.ClassName;
import dev.myelin.processor.AnnotationNames;
import dev.myelin.processor.model.ActionModel;
import dev.myelin.processor.model.Construction;
import dev.myelin.processor.model.DeploymentModel;
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
import org.jspecify.annotations.Nullable;

/** Reads a class annotated {@code @InferenceAction}, or {@code @DeploymentAction} with steps. */
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
        Optional<Attributes> deployment = Attributes.of(type, AnnotationNames.DEPLOYMENT_ACTION);
        if (deployment.isPresent() && !isDeployment(attributes)) {
            return Checked.failed(Rule.TWO_ACTIONS.at(deployment.get().origin(), type.getSimpleName()));
        }
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
                        mode.value() instanceof Mode.Predictor ? deployment(type) : null,
                        Origin.of(type));
        return new Checked<>(action, problems);
    }

    /** What a predictor's {@code @ServeDeployment} says, whose problems are told by those who check it. */
    private static @Nullable DeploymentModel deployment(TypeElement type) {
        return Attributes.of(type, AnnotationNames.SERVE_DEPLOYMENT)
                .flatMap(attributes -> DeploymentReader.read(type).get())
                .filter(DeploymentModel::isPredictorAlone)
                .orElse(null);
    }

    /** What may make a class an action; empty when nothing does. */
    static Optional<Attributes> attributes(TypeElement type) {
        return Attributes.of(type, AnnotationNames.INFERENCE_ACTION)
                .or(() -> Attributes.of(type, AnnotationNames.DEPLOYMENT_ACTION));
    }

    /** Whether a class is an action with a definition of its own. A deployment action without steps is not. */
    public static boolean isAction(TypeElement type, TypeLookup lookup) {
        return attributes(type)
                .filter(attributes -> !isDeployment(attributes)
                        || new StyleReader(lookup).read(type, attributes).hasSteps())
                .isPresent();
    }

    private static boolean isDeployment(Attributes attributes) {
        return attributes.name().equals(AnnotationNames.DEPLOYMENT_ACTION);
    }

    private static ActionModel.Info info(Attributes attributes) {
        boolean isDeployment = isDeployment(attributes);
        long parallelism = isDeployment ? 1 : attributes.wide("parallelism");
        return new ActionModel.Info(
                attributes.string("name"),
                attributes.string("description"),
                isDeployment ? ActionModel.Info.USUAL_CATEGORY : attributes.constant("category"),
                isDeployment ? ActionModel.Info.USUAL_METHOD : attributes.constant("method"),
                attributes.string("inputType"),
                attributes.string("outputType"),
                new Policy.Amount("parallelism", parallelism, attributes.origin("parallelism")),
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
