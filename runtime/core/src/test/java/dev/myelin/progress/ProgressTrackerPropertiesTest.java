package dev.myelin.progress;

import static org.assertj.core.api.Assertions.assertThat;

import dev.myelin.step.StepSpec;
import dev.myelin.testing.Heard;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class ProgressTrackerPropertiesTest {

    record Report(String category, long done, long total) {}

    @Property
    void neverGoesBackNorOutOf0To100AndEndsAt100(
            @ForAll("declarations") List<StepSpec> declared, @ForAll("reports") List<Report> reports) {
        Heard heard = new Heard();
        ProgressTracker tracker = new ProgressTracker(declared, heard);
        reports.forEach(report -> tracker.report(report.category(), report.done(), report.total()));
        tracker.complete();

        assertThat(heard.progress).hasSize(reports.size() + 1);
        assertThat(heard.overall()).isSorted().last().isEqualTo(100.0);
        assertThat(heard.overall()).allMatch(ProgressTrackerPropertiesTest::isPercentWithTwoDecimals);
        assertThat(heard.progress).allMatch(snapshot -> isPercentWithTwoDecimals(snapshot.percent()));
        assertThat(heard.progress)
                .allMatch(snapshot ->
                        snapshot.remaining() == null || !snapshot.remaining().isNegative());
    }

    @Property
    void declaredWeightsAloneEndAt100(@ForAll("weights") List<StepSpec> declared) {
        Heard heard = new Heard();
        ProgressTracker tracker = new ProgressTracker(declared, heard);
        declared.forEach(spec -> tracker.report(spec.name(), 1, 1));
        assertThat(heard.overall()).last().isEqualTo(100.0);
    }

    private static boolean isPercentWithTwoDecimals(double percent) {
        return percent >= 0 && percent <= 100 && Math.round(percent * 100) / 100.0 == percent;
    }

    @Provide
    static Arbitrary<List<StepSpec>> declarations() {
        Arbitrary<Double> weights = Arbitraries.doubles().between(0, 1000);
        Arbitrary<Double> proportions =
                Arbitraries.oneOf(Arbitraries.just(0.0), Arbitraries.doubles().between(0, 100));
        return Combinators.combine(weights, proportions)
                .as((weight, proportion) -> new StepSpec("unnamed", weight, proportion))
                .list()
                .ofMaxSize(5)
                .map(ProgressTrackerPropertiesTest::named);
    }

    @Provide
    static Arbitrary<List<StepSpec>> weights() {
        return Arbitraries.doubles()
                .between(0.01, 1000)
                .map(weight -> StepSpec.of("unnamed", weight))
                .list()
                .ofMinSize(1)
                .ofMaxSize(8)
                .map(ProgressTrackerPropertiesTest::named);
    }

    private static List<StepSpec> named(List<StepSpec> specs) {
        List<StepSpec> named = new ArrayList<>();
        for (StepSpec spec : specs) {
            named.add(new StepSpec("c" + named.size(), spec.weight(), spec.proportion()));
        }
        return named;
    }

    /** Of declared and undeclared categories, in any order, back and forth. */
    @Provide
    static Arbitrary<List<Report>> reports() {
        Arbitrary<String> categories = Arbitraries.integers().between(0, 7).map(i -> "c" + i);
        Arbitrary<Long> totals = Arbitraries.longs().between(1, 1L << 40);
        Arbitrary<Double> fractions = Arbitraries.doubles().between(0, 1);
        return Combinators.combine(categories, totals, fractions)
                .as((category, total, fraction) -> new Report(category, (long) (total * fraction), total))
                .list()
                .ofMaxSize(40);
    }
}
