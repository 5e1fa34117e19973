package dev.myelin.processor.pass;

import dev.myelin.processor.problem.Origin;
import dev.myelin.processor.problem.Problem;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.annotation.processing.Messager;
import javax.lang.model.element.Element;
import javax.tools.Diagnostic;

/**
 * Hands problems to the compiler, each at its narrowest place, and once: several actions may have the same parameters, and
 * an action that waits may need what another has read before.
 */
final class Reporter {

    private final Messager messager;
    private final Set<String> reported = new HashSet<>();

    Reporter(Messager messager) {
        this.messager = messager;
    }

    void report(List<Problem> problems) {
        problems.stream().filter(problem -> reported.add(key(problem))).forEach(this::report);
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

    /** What a problem is in every round: the compiler may have new elements in each. */
    private static String key(Problem problem) {
        StringBuilder key = new StringBuilder(problem.text());
        for (Element at = problem.origin().element(); at != null; at = at.getEnclosingElement()) {
            key.append('\n').append(at.getKind()).append(' ').append(at);
        }
        return key.toString();
    }
}
