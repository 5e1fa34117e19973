package dev.myelin.processor.pass;

import dev.myelin.processor.AnnotationNames;
import dev.myelin.processor.check.DeploymentCheck;
import dev.myelin.processor.check.ValueChecks;
import dev.myelin.processor.model.DeploymentModel;
import dev.myelin.processor.model.RoutedModel;
import dev.myelin.processor.problem.Checked;
import dev.myelin.processor.problem.Problem;
import dev.myelin.processor.problem.Rule;
import dev.myelin.processor.read.ActionReader;
import dev.myelin.processor.read.Attributes;
import dev.myelin.processor.read.DeploymentReader;
import dev.myelin.processor.read.RoutedReader;
import dev.myelin.processor.read.TypeLookup;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;

/**
 * Takes each deployment through read and check. A predictor that is an action too is served, and a class with routes of its own that extends
 * the base for these; nothing serves others yet, and their authors are told. A deployment action with steps is an action like others.
 */
final class DeploymentPass {

    private DeploymentPass() {}

    static List<Problem> check(Round round, TypeLookup lookup) {
        List<Problem> problems = new ArrayList<>();
        for (Element element : round.annotated(AnnotationNames.SERVE_DEPLOYMENT)) {
            problems.addAll(check((TypeElement) element, lookup));
        }
        for (Element element : round.annotated(AnnotationNames.DEPLOYMENT_ACTION)) {
            TypeElement type = (TypeElement) element;
            List<Problem> ofAction = DeploymentReader.entrypointProblems(type);
            boolean isSaid = !ofAction.isEmpty() || ActionReader.isAction(type, lookup);
            problems.addAll(isSaid ? ofAction : notServed(type, AnnotationNames.DEPLOYMENT_ACTION));
        }
        return problems;
    }

    private static List<Problem> check(TypeElement type, TypeLookup lookup) {
        Checked<DeploymentModel> read = DeploymentReader.read(type);
        List<Problem> problems = new ArrayList<>(read.problems());
        read.get()
                .ifPresent(
                        deployment -> DeploymentCheck.ALL.forEach(check -> problems.addAll(check.check(deployment))));
        boolean isServed = RoutedReader.isRouted(type, lookup)
                || (read.get().filter(DeploymentModel::isPredictorAlone).isPresent()
                        && DeploymentReader.isPredictorAction(type, lookup));
        return problems.isEmpty() && !isServed ? notServed(type, AnnotationNames.SERVE_DEPLOYMENT) : problems;
    }

    /** What is wrong with what the methods of a deployment take and return. */
    static Checked<RoutedModel> check(Checked<RoutedModel> read) {
        RoutedModel deployment = read.value();
        if (deployment == null) {
            return read;
        }
        List<Problem> problems = new ArrayList<>();
        deployment.read().forEach(model -> problems.addAll(ValueChecks.params(model)));
        deployment.written().forEach(model -> problems.addAll(ValueChecks.result(model)));
        return read.with(problems);
    }

    /** Whether nothing is wrong with a deployment's annotation and its routes. */
    static boolean isSound(TypeElement type) {
        Checked<DeploymentModel> read = DeploymentReader.read(type);
        return !read.hasErrors()
                && read.get()
                        .filter(deployment -> DeploymentCheck.ALL.stream()
                                .allMatch(check -> check.check(deployment).isEmpty()))
                        .isPresent();
    }

    private static List<Problem> notServed(Element type, String annotation) {
        return Attributes.of(type, annotation)
                .map(attributes -> List.of(Rule.NOT_SERVED.at(attributes.origin(), type.getSimpleName())))
                .orElse(List.of());
    }
}
