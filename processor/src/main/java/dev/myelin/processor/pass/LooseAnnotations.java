package dev.myelin.processor.pass;

import dev.myelin.processor.AnnotationNames;
import dev.myelin.processor.problem.Problem;
import dev.myelin.processor.problem.Rule;
import dev.myelin.processor.read.Attributes;
import java.util.ArrayList;
import java.util.List;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;
import org.jspecify.annotations.Nullable;

/** Annotations that nothing acts on, here or yet: an author is told, not ignored. */
final class LooseAnnotations {

    private final Elements elements;

    LooseAnnotations(Elements elements) {
        this.elements = elements;
    }

    List<Problem> findUnwired(RoundEnvironment round) {
        List<Problem> problems = new ArrayList<>();
        List.of(AnnotationNames.SERVE_DEPLOYMENT, AnnotationNames.DEPLOYMENT_ACTION)
                .forEach(name -> find(round, name, problems));
        for (String route : AnnotationNames.ROUTES) {
            List<Problem> routes = new ArrayList<>();
            find(round, route, routes);
            // Within a deployment, which is reported itself, one message is enough.
            routes.removeIf(problem ->
                    carries(problem.origin().element().getEnclosingElement(), AnnotationNames.SERVE_DEPLOYMENT));
            problems.addAll(routes);
        }
        return problems;
    }

    private void find(RoundEnvironment round, String name, List<Problem> problems) {
        TypeElement annotation = elements.getTypeElement(name);
        if (annotation == null) {
            return;
        }
        for (Element element : round.getElementsAnnotatedWith(annotation)) {
            Attributes.of(element, name)
                    .ifPresent(attributes ->
                            problems.add(Rule.NOT_WIRED.at(attributes.origin(), "@" + annotation.getSimpleName())));
        }
    }

    private static boolean carries(@Nullable Element element, String annotationName) {
        return element != null && Attributes.of(element, annotationName).isPresent();
    }

    /** Step methods of classes that are no actions: nobody would run them. */
    List<Problem> findStrayStepMethods(RoundEnvironment round) {
        List<Problem> problems = new ArrayList<>();
        TypeElement step = elements.getTypeElement(AnnotationNames.STEP);
        if (step == null) {
            return problems;
        }
        for (Element element : round.getElementsAnnotatedWith(step)) {
            Element owner = element.getEnclosingElement();
            if (element.getKind() == ElementKind.METHOD
                    && owner != null
                    && !carries(owner, AnnotationNames.INFERENCE_ACTION)) {
                Attributes.of(element, AnnotationNames.STEP)
                        .ifPresent(attributes -> problems.add(Rule.STEP_METHOD_OUTSIDE.at(
                                attributes.origin(), element.getSimpleName(), owner.getSimpleName())));
            }
        }
        return problems;
    }
}
