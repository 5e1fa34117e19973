package dev.myelin.processor.pass;

import dev.myelin.processor.problem.Origin;
import dev.myelin.processor.problem.Problem;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.annotation.processing.Messager;
import javax.tools.Diagnostic;

/** Hands problems to the compiler, each at its narrowest place. */
final class Reporter {

    private final Messager messager;
    /** What has been said: a type that several actions use is wrong once. */
    private final Set<List<Object>> said = new HashSet<>();

    Reporter(Messager messager) {
        this.messager = messager;
    }

    void report(List<Problem> problems) {
        for (Problem problem : problems) {
            if (said.add(
                    List.of(problem.rule(), problem.message(), problem.origin().element()))) {
                report(problem);
            }
        }
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
