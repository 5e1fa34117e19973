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

/** Reading a right document. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class ParseBenchmark extends Parsing {

    /** What is read. */
    @Param({"SETTINGS", "TEXTS", "VECTOR"})
    public Document document = Document.SETTINGS;

    @Setup
    public void prepare() {
        prepare(document);
    }

    @Benchmark
    public Object parse() throws Exception {
        return parsed();
    }
}
