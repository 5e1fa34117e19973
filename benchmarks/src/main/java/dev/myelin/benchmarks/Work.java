package dev.myelin.benchmarks;

import dev.myelin.benchmarks.contender.Contender;
import dev.myelin.benchmarks.document.Document;
import java.util.List;
import java.util.stream.Stream;

/** What is measured. */
enum Work {
    /** Reading the right documents. */
    PARSE("Reading", ParseBenchmark.class),
    /** Writing their values. */
    WRITE("Writing", WriteBenchmark.class),
    /** Refusing the wrong documents. */
    REFUSE("Refusing", RefuseBenchmark.class);

    private final String title;
    private final Class<?> benchmark;

    Work(String title, Class<?> benchmark) {
        this.title = title;
        this.benchmark = benchmark;
    }

    String title() {
        return title;
    }

    Class<?> benchmark() {
        return benchmark;
    }

    List<Document> documents() {
        return this == REFUSE ? Document.WRONG : Document.RIGHT;
    }

    /** Who does it, Myelin first: whoever validates writes as the one below it does. */
    List<Contender> contenders(Document document) {
        return Stream.of(Contender.values())
                .filter(contender -> switch (this) {
                    case PARSE -> true;
                    case WRITE -> contender.writes();
                    case REFUSE -> contender.refuses(document);
                })
                .toList();
    }
}
