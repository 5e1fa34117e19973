package dev.myelin.processor.pass;

import dev.myelin.processor.AnnotationNames;
import dev.myelin.processor.problem.Problem;
import dev.myelin.processor.problem.Rule;
import dev.myelin.processor.read.Attributes;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;

/** Annotations of methods in classes where nothing acts on them: an author is told, not ignored. */
final class LooseAnnotations {

    private static final List<String> ACTIONS =
            List.of(AnnotationNames.INFERENCE_ACTION, AnnotationNames.DEPLOYMENT_ACTION);

    private LooseAnnotations() {}

    static List<Problem> find(Round round) {
        List<Problem> problems = new ArrayList<>();
        find(round, AnnotationNames.STEP, ACTIONS, Rule.STEP_METHOD_OUTSIDE, problems);
        List<String> deployment = List.of(AnnotationNames.SERVE_DEPLOYMENT);
        AnnotationNames.ROUTES.forEach(route -> find(round, route, deployment, Rule.ROUTE_OUTSIDE, problems));
        rollbacks(round, problems);
        return problems;
    }

    /** A step class undoes its own work: only step methods have rollbacks beside them. */
    private static void rollbacks(Round round, List<Problem> problems) {
        for (Element element : round.annotated(AnnotationNames.ROLLBACK)) {
            Element owner = element.getEnclosingElement();
            boolean hasSteps = owner != null
                    && owner.getEnclosedElements().stream()
                            .anyMatch(member -> member.getKind() == ElementKind.METHOD
                                    && Attributes.of(member, AnnotationNames.STEP)
                                            .isPresent());
            if (owner != null && !hasSteps) {
                Attributes.of(element, AnnotationNames.ROLLBACK)
                        .ifPresent(attributes -> problems.add(Rule.ROLLBACK_OUTSIDE.at(
                                attributes.origin(), element.getSimpleName(), owner.getSimpleName())));
            }
        }
    }

    private static void find(Round round, String name, List<String> ofOwner, Rule rule, List<Problem> problems) {
        for (Element element : round.annotated(name)) {
            Element owner = element.getEnclosingElement();
            if (element.getKind() == ElementKind.METHOD
                    && owner != null
                    && ofOwner.stream()
                            .noneMatch(annotation ->
                                    Attributes.of(owner, annotation).isPresent())) {
                Attributes.of(element, name)
                        .ifPresent(attributes -> problems.add(
                                rule.at(attributes.origin(), element.getSimpleName(), owner.getSimpleName())));
            }
        }
    }
}
