package dev.myelin.processor.pass;

import dev.myelin.processor.problem.Origin;
import dev.myelin.processor.problem.Problem;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.annotation.processing.Messager;
import javax.lang.model.element.Element;
import javax.tools.Diagnostic;

/** Hands problems to the compiler, each at its narrowest place. */
final class Reporter {

    private final Messager messager;
    /** What has been said: a type that several actions use is wrong once, and so is one that a later round reads anew. */
    private final Set<List<Object>> said = new HashSet<>();

    Reporter(Messager messager) {
        this.messager = messager;
    }

    void report(List<Problem> problems) {
        for (Problem problem : problems) {
            if (said.add(List.of(
                    problem.rule(), problem.message(), path(problem.origin().element())))) {
                report(problem);
            }
        }
    }

    /** An element by its name and those around it: a round may have elements of its own. */
    private static List<String> path(Element element) {
        List<String> path = new ArrayList<>();
        for (Element at = element; at != null; at = at.getEnclosingElement()) {
            path.add(at.getKind() + " " + at);
        }
        return path;
    }

    /** Says something that is of no place in the sources. */
    void note(String text) {
        messager.printMessage(Diagnostic.Kind.NOTE, text);
    }

    private void report(Problem problem) {
        Origin origin = problem.origin();
        messager.printMessage(
                problem.rule().isError() ? Diagnostic.Kind.ERROR : Diagnostic.Kind.WARNING,
                problem.text(),
                origin.element(),
                origin.annotation(),
                origin.value());
    }
}
