package dev.myelin.benchmarks.compile;

import dev.myelin.benchmarks.compile.worker.Compile;
import dev.myelin.benchmarks.compile.worker.Source;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/** The annotation processors that are measured, each with the sources that it is made for. */
enum Tool {
    MYELIN("Myelin", "myelin", TypeSources.ACTION, "(myelin|jakarta\\.validation-api|jackson-core|jspecify)-.*"),
    IMMUTABLES("Immutables", "immutables", TypeSources.VALUE, "value-annotations-.*"),
    AVAJE_JSONB("avaje-jsonb", "avaje-jsonb", TypeSources.JSON, "avaje-json.*"),
    PICOCLI("picocli-codegen", "picocli", TypeSources.COMMAND, "picocli-.*");

    private final String title;
    private final String folder;
    private final String sample;
    private final String libraries;

    /**
     * @param folder where the build puts its jars
     * @param libraries a regex of the names of the jars that the sources need, and what is generated for them
     */
    Tool(String title, String folder, String sample, String libraries) {
        this.title = title;
        this.folder = folder;
        this.sample = sample;
        this.libraries = libraries;
    }

    String title() {
        return title;
    }

    /** As many types as are asked for, with nothing generated for them yet. */
    Compile compile(int count, Jars jars) throws IOException {
        List<Source> own = IntStream.rangeClosed(1, count)
                .mapToObj(number -> new Source("app.Sample" + number, String.format(Locale.ROOT, sample, number)))
                .toList();
        return new Compile(jars.libraries(libraries), jars.processor(folder), own, List.of());
    }
}
