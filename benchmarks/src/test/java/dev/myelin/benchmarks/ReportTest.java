package dev.myelin.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.myelin.benchmarks.Measured.Round;
import dev.myelin.benchmarks.contender.Contender;
import dev.myelin.benchmarks.document.Document;
import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ReportTest {

    private static final Plan PLAN =
            Plan.WHOLE.with("rounds=3").with("documents=SETTINGS,WRONG_FIELDS").with("contenders=MYELIN,DATABIND");

    private static Measurement reading(Contender contender) {
        return new Measurement(Work.PARSE, Document.SETTINGS, contender);
    }

    private static Measured measured(double bytes, double... micros) {
        return new Measured(
                Arrays.stream(micros).mapToObj(time -> new Round(time, bytes)).toList());
    }

    private final String report = Report.of(new Results(
            PLAN,
            Map.of(
                    reading(Contender.MYELIN), measured(1_700, 1.5, 1.0, 0.9),
                    reading(Contender.DATABIND), measured(2_000, 1.4, 1.4, 1.4),
                    Measurement.ofValue(Document.SETTINGS), measured(1_000, 0.1))));

    @Test
    void aTableHasTheMedianItsSpreadAndTheSpeed() {
        assertThat(report).contains("""
                ### Reading: ten fields

                | contender | time | spread | allocated | Myelin is |
                |---|--:|--:|--:|--:|
                | Myelin | 1.00 µs | 60% | 1,700 B |  |
                | Jackson databind | 1.40 µs | 0% | 2,000 B | 1.40x |
                """);
    }

    @Test
    void theGoalsAreToldReachedOrMissed() {
        assertThat(report).contains("""
                | reading, as fast as | expected | ten fields |
                |---|--:|--:|
                | Jackson databind | 1.5x | 1.40x, missed |
                | databind with Blackbird | 1.5x |  |
                """);
    }

    @Test
    void whatIsAllocatedBeyondTheValuesIsTold() {
        assertThat(report).contains("| 1,000 B | 1,700 B | 700 B |\n");
    }

    @Test
    void theMachineIsToldWithoutItsPaths() {
        assertThat(report)
                .contains("- JVM: ", "JMH 1.37", "avaje-jsonb 3.11")
                .doesNotContain("${", System.getProperty("java.home"), System.getProperty("user.dir"));
    }

    @Test
    void aPageKeepsItsText() {
        String page = "before\n<!-- measured -->\n\nold\n\n<!-- end of measured -->\nafter\n";

        assertThat(Page.of(page, "measured").with("new\n"))
                .isEqualTo("before\n<!-- measured -->\n\nnew\n\n<!-- end of measured -->\nafter\n");
    }

    @Test
    void aPageWithoutAPlaceIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Page.of("before\n", "measured"))
                .withMessage("the page has no lines '<!-- measured -->' and '<!-- end of measured -->' for the tables");
    }

    @Test
    void anUnknownOptionIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PLAN.with("round=3"))
                .withMessage("no option 'round'; there are rounds=, iterations=, millis=, documents= and contenders=");
    }
}
