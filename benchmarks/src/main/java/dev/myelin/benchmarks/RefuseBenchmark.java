package dev.myelin.benchmarks;

import dev.myelin.benchmarks.document.Document;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** Refusing a wrong document: all that is wrong with it in one exception, where the contender can. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class RefuseBenchmark extends Parsing {

    /** What is refused. */
    @Param({"WRONG_VALUES", "WRONG_FIELDS"})
    public Document document = Document.WRONG_FIELDS;

    @Setup
    public void prepare() {
        prepare(document);
    }

    @Benchmark
    public Exception refuse() {
        Object taken;
        try {
            taken = parsed();
        } catch (Exception refusal) {
            return refusal;
        }
        throw new IllegalStateException("a wrong document was taken: " + taken);
    }
}
