package dev.myelin.benchmarks;

import dev.myelin.benchmarks.contender.Codec;
import dev.myelin.benchmarks.contender.Contender;
import dev.myelin.benchmarks.document.Document;
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

/** Refusing a wrong document: all that is wrong with it in one exception, where the contender can. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class RefuseBenchmark {

    /** What is refused. */
    @Param({"WRONG_VALUES", "WRONG_FIELDS"})
    public Document document = Document.WRONG_FIELDS;

    /** Who refuses it. */
    @Param
    public Contender contender = Contender.MYELIN;

    private Callable<?> parsing = () -> {
        throw new IllegalStateException("not prepared");
    };

    @Setup
    public void prepare() {
        byte[] bytes = document.bytes();
        Codec<?> codec = contender.codec(document.shape());
        parsing = () -> codec.parse(bytes);
    }

    @Benchmark
    public Exception refuse() {
        Object taken;
        try {
            taken = parsing.call();
        } catch (Exception refusal) {
            return refusal;
        }
        throw new IllegalStateException("a wrong document was taken: " + taken);
    }
}
