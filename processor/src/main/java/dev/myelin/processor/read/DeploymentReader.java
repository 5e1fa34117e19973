package dev.myelin.processor.read;

import dev.myelin.processor.AnnotationNames;
import dev.myelin.processor.RuntimeTypes;
import dev.myelin.processor.model.DeploymentModel;
import dev.myelin.processor.model.DeploymentModel.Limit;
import dev.myelin.processor.model.DeploymentModel.Setting;
import dev.myelin.processor.model.JsonNames;
import dev.myelin.processor.model.RouteModel;
import dev.myelin.processor.problem.Checked;
import dev.myelin.processor.problem.Origin;
import dev.myelin.processor.problem.Problem;
import dev.myelin.processor.problem.Rule;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;

/** Reads a class annotated {@code @ServeDeployment}, and what names such a class. */
public final class DeploymentReader {

    private DeploymentReader() {}

    /**
     * Reads one deployment.
     *
     * @param type carries the annotation
     */
    public static Checked<DeploymentModel> read(TypeElement type) {
        Attributes attributes =
                Attributes.of(type, AnnotationNames.SERVE_DEPLOYMENT).orElseThrow();
        if (type.getKind() != ElementKind.CLASS) {
            return Checked.failed(Rule.NOT_A_CLASS.at(
                    attributes.origin(), type.getSimpleName(), ConstructionReader.shown(type.getKind())));
        }
        List<Problem> problems = new ArrayList<>();
        List<RouteModel> routes = new ArrayList<>();
        for (ExecutableElement method : ElementFilter.methodsIn(type.getEnclosedElements())) {
            List<RouteModel> ofMethod = routes(method);
            for (int i = 0; i < ofMethod.size(); i++) {
                TypeLookup.uncallable(method)
                        .forEach(modifier -> problems.add(
                                Rule.ROUTE_METHOD_UNUSABLE.at(Origin.of(method), method.getSimpleName(), modifier)));
            }
            routes.addAll(ofMethod);
        }
        String name = attributes.string("name");
        Optional<Attributes> action = Attributes.of(type, AnnotationNames.INFERENCE_ACTION);
        String ofClass = JsonNames.snakeCase(type.getSimpleName().toString());
        return new Checked<>(
                new DeploymentModel(
                        name.isEmpty()
                                ? action.map(named -> named.string("name")).orElse(ofClass)
                                : name,
                        name.isEmpty() && action.isPresent(),
                        attributes.origin("name"),
                        limits(attributes),
                        routes),
                problems);
    }

    /** The routes that a method answers: one for each annotation. */
    static List<RouteModel> routes(ExecutableElement method) {
        return AnnotationNames.ROUTES.stream()
                .flatMap(annotation -> Attributes.of(method, annotation).stream())
                .map(route -> route(method, route))
                .toList();
    }

    /** Whether a deployment is a predictor that is an action, too. */
    public static boolean isPredictorAction(TypeElement type, TypeLookup lookup) {
        return Attributes.of(type, AnnotationNames.INFERENCE_ACTION).isPresent()
                && lookup.asSuper(type.asType(), RuntimeTypes.CONFIGURED_PREDICTOR)
                        .isPresent();
    }

    private static List<Limit> limits(Attributes deployment) {
        List<Limit> limits = new ArrayList<>();
        limits.add(limit(deployment, Setting.MAX_ONGOING_REQUESTS));
        limits.add(limit(deployment, Setting.REPLICAS));
        deployment.annotation("batch").ifPresent(batch -> {
            limits.add(limit(batch, Setting.MAX_SIZE));
            limits.add(limit(batch, Setting.MAX_WAIT_MILLIS));
        });
        return limits;
    }

    private static Limit limit(Attributes attributes, Setting setting) {
        String name = setting.attribute();
        return new Limit(setting, attributes.wide(name), attributes.origin(name));
    }

    private static RouteModel route(ExecutableElement method, Attributes route) {
        List<RouteModel.Variable> variables = new ArrayList<>();
        for (VariableElement parameter : method.getParameters()) {
            Attributes.of(parameter, AnnotationNames.PATH).ifPresent(path -> {
                String name = path.string("value");
                variables.add(new RouteModel.Variable(
                        name.isEmpty() ? parameter.getSimpleName().toString() : name,
                        name.isEmpty() ? Origin.of(parameter) : path.origin("value")));
            });
        }
        return new RouteModel(
                route.simpleName().toUpperCase(Locale.ROOT),
                route.string("value"),
                method.getSimpleName().toString(),
                variables,
                route.origin("value"));
    }

    /** What is wrong with the entrypoint of a class annotated {@code @DeploymentAction}. */
    public static List<Problem> entrypointProblems(TypeElement type) {
        List<Problem> problems = new ArrayList<>();
        Attributes.of(type, AnnotationNames.DEPLOYMENT_ACTION)
                .flatMap(attributes -> attributes.classValue("entrypoint"))
                .ifPresent(entrypoint -> {
                    TypeMirror named = entrypoint.type(); // one that cannot be found is the compiler's to report
                    if (named != null && !isDeployment(named)) {
                        problems.add(Rule.ENTRYPOINT_UNFIT.at(
                                entrypoint.origin(), TypeText.of(named), type.getSimpleName()));
                    }
                });
        return problems;
    }

    private static boolean isDeployment(TypeMirror type) {
        return type.getKind() == TypeKind.DECLARED
                && Attributes.of(TypeLookup.element(type), AnnotationNames.SERVE_DEPLOYMENT)
                        .isPresent();
    }
}
