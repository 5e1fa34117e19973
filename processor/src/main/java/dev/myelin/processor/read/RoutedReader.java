package dev.myelin.processor.read;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.TypeName;
import dev.myelin.processor.AnnotationNames;
import dev.myelin.processor.RuntimeTypes;
import dev.myelin.processor.model.Construction;
import dev.myelin.processor.model.DeploymentModel;
import dev.myelin.processor.model.RouteModel;
import dev.myelin.processor.model.RoutedModel;
import dev.myelin.processor.model.RoutedModel.ServedRoute;
import dev.myelin.processor.problem.Checked;
import dev.myelin.processor.problem.Origin;
import dev.myelin.processor.problem.Problem;
import dev.myelin.processor.problem.Rule;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;

/** Reads a deployment with routes of its own. */
public final class RoutedReader {

    private static final String USUAL_ACTION = "inference";

    private final TypeLookup lookup;
    private final ModeTypes modeTypes;
    private final ConstructionReader constructions;
    private final RouteReader routes;

    public RoutedReader(TypeLookup lookup) {
        this.lookup = lookup;
        ValueReader values = new ValueReader(lookup);
        modeTypes = new ModeTypes(lookup, values);
        constructions = new ConstructionReader(lookup);
        routes = new RouteReader(lookup, values);
    }

    /** Whether a class is such a deployment; one that is an action, too, is none. */
    public static boolean isRouted(TypeElement type, TypeLookup lookup) {
        return Attributes.of(type, AnnotationNames.SERVE_DEPLOYMENT).isPresent()
                && ActionReader.attributes(type).isEmpty()
                && lookup.asSuper(type.asType(), RuntimeTypes.BASE_SERVE_DEPLOYMENT)
                        .isPresent();
    }

    /** The name of the action that sends requests to a deployment. */
    static String action(Attributes deployment) {
        String action = deployment.string("action");
        return action.isEmpty() ? USUAL_ACTION : action;
    }

    /** What people read of the action that sends requests to a deployment. */
    static String description(DeploymentModel deployment) {
        return "Sends a request to deployment " + deployment.name();
    }

    /**
     * Reads one deployment. What {@link DeploymentReader} finds wrong is told by those who check it.
     *
     * @param type as {@link #isRouted} wants it
     */
    public Checked<RoutedModel> read(TypeElement type) {
        Attributes attributes =
                Attributes.of(type, AnnotationNames.SERVE_DEPLOYMENT).orElseThrow();
        List<Problem> problems = new ArrayList<>();
        for (TypeMirror missing : lookup.unresolvedSupertypes(type)) {
            problems.add(Rule.UNRESOLVED_TYPE.at(
                    Origin.of(type), TypeText.of(missing), type.getSimpleName() + " as a supertype"));
        }
        DeploymentModel deployment = DeploymentReader.read(type).get().orElse(null);
        if (!problems.isEmpty() || deployment == null) {
            return new Checked<>(null, problems);
        }
        Checked<Construction> construction =
                constructions.read(type, lookup.elements().getPackageOf(type), Origin.of(type));
        problems.addAll(construction.problems());
        Checked<List<TypeMirror>> arguments = modeTypes.arguments(
                type, RuntimeTypes.BASE_SERVE_DEPLOYMENT, "BaseServeDeployment<MyModel>", Origin.of(type));
        problems.addAll(arguments.problems());
        if (construction.value() == null || arguments.value() == null) {
            return new Checked<>(null, problems);
        }
        TypeMirror loaded = arguments.value().get(0);
        List<ServedRoute> served = new ArrayList<>();
        for (ExecutableElement method : ElementFilter.methodsIn(type.getEnclosedElements())) {
            for (RouteModel route : DeploymentReader.routes(method)) {
                Checked<ServedRoute> read = routes.read(type, method, route, loaded);
                problems.addAll(read.problems());
                read.get().ifPresent(served::add);
            }
        }
        return new Checked<>(
                new RoutedModel(
                        ClassName.get(type),
                        deployment,
                        action(attributes),
                        description(deployment),
                        construction.value(),
                        TypeName.get(loaded),
                        served,
                        Origin.of(type)),
                problems);
    }
}
