package dev.myelin.benchmarks;

import dev.myelin.benchmarks.contender.Codec;
import dev.myelin.benchmarks.contender.Contender;
import dev.myelin.benchmarks.document.Document;
import dev.myelin.benchmarks.document.Shape;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** Writing the value of a right document. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class WriteBenchmark {

    /** Whose value is written. */
    @Param({"SETTINGS", "TEXTS", "VECTOR"})
    public Document document = Document.SETTINGS;

    /** Who writes it. */
    @Param
    public Contender contender = Contender.MYELIN;

    private Callable<byte[]> writing = () -> {
        throw new IllegalStateException("not prepared");
    };

    @Setup
    public void prepare() {
        writing = writing(document.shape());
    }

    private <T> Callable<byte[]> writing(Shape<T> shape) {
        // Myelin reads the value for all: what is written must not depend on who writes it.
        T value = shape.parser().parse("benchmark", document.bytes());
        Codec<T> codec = contender.codec(shape);
        return () -> codec.write(value);
    }

    @Benchmark
    public byte[] write() throws Exception {
        return writing.call();
    }
}
