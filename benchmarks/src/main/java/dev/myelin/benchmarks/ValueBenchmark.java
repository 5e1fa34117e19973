package dev.myelin.benchmarks;

import dev.myelin.benchmarks.document.ByHand;
import dev.myelin.benchmarks.document.Document;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** Making the value of a right document with nothing to read: what no reader can do without. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class ValueBenchmark {

    /** Whose value is made. */
    @Param({"SETTINGS", "TEXTS", "VECTOR"})
    public Document document = Document.SETTINGS;

    private Supplier<Object> making = () -> {
        throw new IllegalStateException("not prepared");
    };

    @Setup
    public void prepare() {
        making = ByHand.maker(document.shape().parser().parse("benchmark", document.bytes()));
    }

    @Benchmark
    public Object make() {
        return making.get();
    }
}
