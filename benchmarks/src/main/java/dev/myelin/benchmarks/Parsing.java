package dev.myelin.benchmarks;

import dev.myelin.benchmarks.contender.Codec;
import dev.myelin.benchmarks.contender.Contender;
import dev.myelin.benchmarks.document.Document;
import java.util.concurrent.Callable;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** What the benchmarks have in common that let a contender read a document. */
@State(Scope.Benchmark)
public abstract class Parsing {

    /** Who reads it. */
    @Param
    public Contender contender = Contender.MYELIN;

    private Callable<?> parsing = () -> {
        throw new IllegalStateException("not prepared");
    };

    /** Makes the contender ready for a document. */
    final void prepare(Document document) {
        byte[] bytes = document.bytes();
        Codec<?> codec = contender.codec(document.shape());
        parsing = () -> codec.parse(bytes);
    }

    /** What the contender makes of it. */
    final Object parsed() throws Exception {
        return parsing.call();
    }
}
