package dev.myelin.processor.pass;

import dev.myelin.processor.AnnotationNames;
import dev.myelin.processor.check.DeploymentCheck;
import dev.myelin.processor.model.DeploymentModel;
import dev.myelin.processor.problem.Checked;
import dev.myelin.processor.problem.Problem;
import dev.myelin.processor.problem.Rule;
import dev.myelin.processor.read.Attributes;
import dev.myelin.processor.read.DeploymentReader;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;

/** Takes each deployment through read and check. Nothing is generated for it yet, and its author is told. */
final class DeploymentPass {

    private DeploymentPass() {}

    static List<Problem> check(Round round) {
        List<Problem> problems = new ArrayList<>();
        for (Element element : round.annotated(AnnotationNames.SERVE_DEPLOYMENT)) {
            problems.addAll(check((TypeElement) element));
        }
        for (Element element : round.annotated(AnnotationNames.DEPLOYMENT_ACTION)) {
            List<Problem> ofAction = DeploymentReader.entrypointProblems((TypeElement) element);
            problems.addAll(ofAction.isEmpty() ? notServed(element, AnnotationNames.DEPLOYMENT_ACTION) : ofAction);
        }
        return problems;
    }

    private static List<Problem> check(TypeElement type) {
        Checked<DeploymentModel> read = DeploymentReader.read(type);
        List<Problem> problems = new ArrayList<>(read.problems());
        read.get()
                .ifPresent(
                        deployment -> DeploymentCheck.ALL.forEach(check -> problems.addAll(check.check(deployment))));
        return problems.isEmpty() ? notServed(type, AnnotationNames.SERVE_DEPLOYMENT) : problems;
    }

    private static List<Problem> notServed(Element type, String annotation) {
        return Attributes.of(type, annotation)
                .map(attributes -> List.of(Rule.NOT_SERVED.at(attributes.origin(), type.getSimpleName())))
                .orElse(List.of());
    }
}
