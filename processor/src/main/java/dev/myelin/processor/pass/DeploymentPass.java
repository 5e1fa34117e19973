package dev.myelin.processor.pass;

import dev.myelin.processor.AnnotationNames;
import dev.myelin.processor.check.DeploymentCheck;
import dev.myelin.processor.model.DeploymentModel;
import dev.myelin.processor.problem.Checked;
import dev.myelin.processor.problem.Problem;
import dev.myelin.processor.problem.Rule;
import dev.myelin.processor.read.ActionReader;
import dev.myelin.processor.read.Attributes;
import dev.myelin.processor.read.DeploymentReader;
import dev.myelin.processor.read.TypeLookup;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;

/**
 * Takes each deployment through read and check. A predictor that is an action too is served; nothing serves others yet, and their
 * authors are told. A deployment action with steps is an action like others.
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
        boolean isServed = read.get().filter(DeploymentModel::isPredictorAlone).isPresent()
                && DeploymentReader.isPredictorAction(type, lookup);
        return problems.isEmpty() && !isServed ? notServed(type, AnnotationNames.SERVE_DEPLOYMENT) : problems;
    }

    private static List<Problem> notServed(Element type, String annotation) {
        return Attributes.of(type, annotation)
                .map(attributes -> List.of(Rule.NOT_SERVED.at(attributes.origin(), type.getSimpleName())))
                .orElse(List.of());
    }
}
