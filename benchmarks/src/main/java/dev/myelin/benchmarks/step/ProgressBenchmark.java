package dev.myelin.benchmarks.step;

import dev.myelin.progress.InferenceProgress;
import dev.myelin.progress.ProgressListener;
import dev.myelin.progress.ProgressMeter;
import dev.myelin.progress.ProgressSnapshot;
import dev.myelin.progress.ProgressTracker;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/** What a report of progress costs the one who reports. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class ProgressBenchmark {

    private static final int TOTAL = 1 << 20;

    /** Who listens. */
    public enum Listening {
        /** Nobody. */
        NOBODY,
        /** One that is always ready. */
        QUICK,
        /** One that takes 10 ms for each snapshot, as one that writes to a network would. */
        SLOW
    }

    @Param
    public Listening listening = Listening.NOBODY;

    private ProgressTracker tracker = new ProgressTracker(List.of(), ProgressListener.NONE);
    private ProgressMeter meter = tracker.meter("none");
    private int done;
    private double heard;

    @Setup
    public void start() {
        tracker = ProgressTracker.telling(
                listening == Listening.NOBODY ? List.of() : List.of(this::hear), List.of(InferenceProgress.values()));
        meter = tracker.meter("inference");
    }

    private void hear(ProgressSnapshot snapshot) {
        heard = snapshot.overall();
        if (listening == Listening.SLOW) {
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(10));
        }
    }

    @TearDown
    public void stop() {
        tracker.close();
        if (heard < 0) {
            throw new AssertionError(heard);
        }
    }

    @Benchmark
    public void byMeter() {
        meter.report(done++ & (TOTAL - 1), TOTAL);
    }

    @Benchmark
    public void byName() {
        tracker.report("inference", done++ & (TOTAL - 1), TOTAL);
    }
}
