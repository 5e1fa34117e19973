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
 * Hands problems to the compiler, each at its narrowest place, and each once: a type that several actions use has its
 * problems in all of them.
 */
final class Reporter {

    private final Messager messager;
    private final Set<Told> told = new HashSet<>();

    Reporter(Messager messager) {
        this.messager = messager;
    }

    void report(List<Problem> problems) {
        problems.forEach(this::report);
    }

    private void report(Problem problem) {
        Origin origin = problem.origin();
        if (told.add(new Told(problem.text(), origin.element()))) {
            messager.printMessage(
                    problem.rule().isError() ? Diagnostic.Kind.ERROR : Diagnostic.Kind.WARNING,
                    problem.text(),
                    origin.element(),
                    origin.annotation(),
                    origin.value());
        }
    }

    private record Told(String text, Element element) {}
}
