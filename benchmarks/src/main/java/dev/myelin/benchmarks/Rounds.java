package dev.myelin.benchmarks;

import dev.myelin.benchmarks.Measured.Round;
import dev.myelin.benchmarks.contender.Contender;
import dev.myelin.benchmarks.document.Document;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/**
 * Measures in rounds. In a round each contender has a JVM of its own for each document, one after the other; the next
 * round begins with the next contender, so that what slows the machine for a while does not slow the same one each time.
 */
final class Rounds {

    private final Plan plan;
    private final Map<Measurement, List<Round>> results = new LinkedHashMap<>();

    Rounds(Plan plan) {
        this.plan = plan;
    }

    /** Measures everything that is planned. */
    Results run() throws RunnerException {
        for (int round = 0; round < plan.rounds(); round++) {
            for (Document document : plan.documents(Document.RIGHT)) {
                measure(Measurement.ofValue(document));
            }
            for (Work work : Work.values()) {
                for (Document document : plan.documents(work.documents())) {
                    for (Contender contender : rotated(plan.contenders(work.contenders(document)), round)) {
                        measure(new Measurement(work, document, contender));
                    }
                }
            }
        }
        Map<Measurement, Measured> measured = new LinkedHashMap<>();
        results.forEach((measurement, rounds) -> measured.put(measurement, new Measured(rounds)));
        return new Results(plan, measured);
    }

    private static <T> List<T> rotated(List<T> list, int by) {
        List<T> rotated = new ArrayList<>(list);
        Collections.rotate(rotated, -by);
        return rotated;
    }

    private void measure(Measurement measurement) throws RunnerException {
        ChainedOptionsBuilder options = new OptionsBuilder()
                .include("^" + measurement.benchmark().getName().replace(".", "\\.") + "\\.")
                .param("document", measurement.document().name())
                .forks(1)
                .warmupIterations(plan.iterations())
                .warmupTime(TimeValue.milliseconds(plan.millis()))
                .measurementIterations(plan.iterations())
                .measurementTime(TimeValue.milliseconds(plan.millis()))
                .jvmArgsAppend(Plan.JVM_ARGUMENTS.toArray(String[]::new))
                .addProfiler(GCProfiler.class)
                .verbosity(VerboseMode.SILENT)
                .shouldFailOnError(true);
        Contender contender = measurement.contender();
        if (contender != null) {
            options.param("contender", contender.name());
        }
        Collection<RunResult> run = new Runner(options.build()).run();
        RunResult result = run.iterator().next();
        Result<?> allocated =
                Objects.requireNonNull(result.getSecondaryResults().get("gc.alloc.rate.norm"), "no allocation");
        Round round = new Round(result.getPrimaryResult().getScore(), allocated.getScore());
        results.computeIfAbsent(measurement, ignored -> new ArrayList<>()).add(round);
        System.err.printf("%-70s %12.3f us %12.0f B%n", measurement, round.micros(), round.bytes());
    }
}
