package dev.myelin.benchmarks.compile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.myelin.benchmarks.Page;
import dev.myelin.benchmarks.compile.CompileResults.Measurement;
import dev.myelin.benchmarks.compile.worker.Way;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CompileReportTest {

    private static final CompilePlan PLAN =
            CompilePlan.WHOLE.with("counts=10").with("rounds=3").with("colds=2").with("tools=MYELIN,AVAJE_JSONB");

    private static Prepared prepared(Tool tool, int files) {
        return new Prepared(tool, 10, "", "", Path.of(""), files, 100_000);
    }

    private static Time time(double millis) {
        return new Time(millis, millis / 2, 2 * millis);
    }

    private final String report = CompileReport.of(new CompileResults(
            PLAN,
            List.of(prepared(Tool.MYELIN, 52), prepared(Tool.AVAJE_JSONB, 12)),
            Map.of(
                    new Measurement(Heat.WARM, 10, Tool.MYELIN, Way.PROCESSOR),
                    List.of(time(204), time(204), time(300)),
                    new Measurement(Heat.WARM, 10, Tool.MYELIN, Way.COPIED),
                    List.of(time(130), time(130), time(130)),
                    new Measurement(Heat.WARM, 10, Tool.MYELIN, Way.HANDED_IN),
                    List.of(time(100), time(110), time(100)),
                    new Measurement(Heat.WARM, 10, Tool.AVAJE_JSONB, Way.PROCESSOR),
                    List.of(time(62)),
                    new Measurement(Heat.WARM, 10, Tool.AVAJE_JSONB, Way.HANDED_IN),
                    List.of(time(50)),
                    new Measurement(Heat.COLD, 10, Tool.MYELIN, Way.PROCESSOR),
                    List.of(time(900), time(920)),
                    new Measurement(Heat.COLD, 10, Tool.MYELIN, Way.HANDED_IN),
                    List.of(time(700), time(740)))));

    @Test
    void whatAProcessorAddsIsTheMiddleOfTheRoundsDifferences() {
        assertThat(report)
                .contains("| Myelin | 52 | 100 KB | 204.0 ms | 100.0 ms | 104.0 ms | 94..200 | 52.0 ms | 15.0 ms |"
                        + " 2.00 ms | 10.40 ms | 1.040 ms |\n");
    }

    @Test
    void coldCompilesHaveTheWholeProcess() {
        assertThat(report).contains("| Myelin | 910 ms | 720 ms | 190 ms | 180..200 | 95 ms | 380 ms | 3.65 ms |\n");
    }

    @Test
    void theGoalsAreToldMetOrMissed() {
        assertThat(report).contains("""
                | a file, warm, 10 actions | at most 5.00 ms | 2.00 ms | met | 1.00 ms |
                | added cold, 10 actions | at most 150.00 ms | 190.00 ms | missed | 95 ms |
                | a file, warm, 10 types, beside avaje-jsonb | at most 1.00 ms | 2.00 ms | missed | 1.00 ms, theirs 0.50 ms |
                """);
    }

    @Test
    void theMachineIsToldWithoutItsPaths() {
        assertThat(report)
                .contains("- JVM: ", "-Xms2g -Xmx2g", "Immutables 2", "avaje-jsonb 3", "picocli-codegen 4")
                .doesNotContain("${", System.getProperty("java.home"), System.getProperty("user.dir"));
    }

    @Test
    void lastRoundsCountForThoseBeyond() {
        CompilePlan plan =
                CompilePlan.WHOLE.with("counts=1,2,3").with("rounds=7,5").with("colds=4");

        assertThat(List.of(plan.rounds(1), plan.rounds(2), plan.rounds(3))).containsExactly(7, 5, 5);
        assertThat(plan.colds(3)).isEqualTo(4);
    }

    @Test
    void anUnknownOptionIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PLAN.with("cold=3"))
                .withMessage("no option 'cold'; there are counts=, warmups=, rounds=, colds= and tools=");
    }

    @Test
    void aPageHasAPlaceForEachJdk() {
        String page = """
                <!-- measured on JDK 17 -->
                <!-- end of measured on JDK 17 -->
                <!-- measured on JDK 25 -->
                old
                <!-- end of measured on JDK 25 -->
                """;

        assertThat(Page.of(page, "measured on JDK 25").with("new\n")).isEqualTo("""
                <!-- measured on JDK 17 -->
                <!-- end of measured on JDK 17 -->
                <!-- measured on JDK 25 -->

                new

                <!-- end of measured on JDK 25 -->
                """);
    }
}
