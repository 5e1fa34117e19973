package dev.myelin.processor.pass;

import dev.myelin.processor.problem.Origin;
import dev.myelin.processor.problem.Problem;
import java.util.List;
import javax.annotation.processing.Messager;
import javax.tools.Diagnostic;

/** Hands problems to the compiler, each at its narrowest place. */
final class Reporter {

    private final Messager messager;

    Reporter(Messager messager) {
        this.messager = messager;
    }

    void report(List<Problem> problems) {
        problems.forEach(this::report);
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
