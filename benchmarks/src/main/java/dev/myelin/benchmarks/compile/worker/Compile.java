package dev.myelin.benchmarks.compile.worker;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.annotation.processing.Processor;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.jspecify.annotations.Nullable;

/**
 * One contender's sources, and what a processor makes of them.
 *
 * @param classPath what the sources are compiled against
 * @param processorPath the processor and what it needs
 * @param own the sources
 * @param generated the files that the processor makes of them; empty as long as nobody knows
 */
public record Compile(String classPath, String processorPath, List<Source> own, List<Source> generated) {

    private static final String OWN = "own";
    private static final String GENERATED = "generated";

    /** Reads sources that {@link #writeTo} wrote. */
    public static Compile of(String classPath, String processorPath, Path folder) throws IOException {
        return new Compile(
                classPath, processorPath, Source.in(folder.resolve(OWN)), Source.in(folder.resolve(GENERATED)));
    }

    /** Writes the sources into a folder. */
    public void writeTo(Path folder) throws IOException {
        Files.createDirectories(folder.resolve(GENERATED));
        for (Source source : own) {
            source.writeTo(folder.resolve(OWN));
        }
        for (Source source : generated) {
            source.writeTo(folder.resolve(GENERATED));
        }
    }

    /**
     * Compiles.
     *
     * @param loaded null when javac itself shall load the processors
     * @throws IllegalStateException when there is an error in the sources
     */
    public MemoryFiles run(Way way, @Nullable Processors loaded) throws IOException {
        List<String> options =
                new ArrayList<>(List.of("--release", "17", "-nowarn", "-Xlint:none", "-classpath", classPath));
        List<Processor> processors = List.of();
        switch (way) {
            case PROCESSOR -> {
                if (loaded == null) {
                    options.addAll(List.of("-processorpath", processorPath));
                } else {
                    processors = loaded.fresh();
                }
            }
            case COPIED -> processors = List.of(new Copier(generated));
            case HANDED_IN -> options.add("-proc:none");
        }
        List<Source> sources = way == Way.HANDED_IN
                ? Stream.concat(own.stream(), generated.stream()).toList()
                : own;
        return run(sources, options, processors);
    }

    private static MemoryFiles run(List<Source> sources, List<String> options, List<Processor> processors)
            throws IOException {
        JavaCompiler javac = ToolProvider.getSystemJavaCompiler();
        DiagnosticCollector<JavaFileObject> said = new DiagnosticCollector<>();
        try (StandardJavaFileManager disk = javac.getStandardFileManager(said, null, null)) {
            MemoryFiles files = new MemoryFiles(disk);
            JavaCompiler.CompilationTask task = javac.getTask(
                    null,
                    files,
                    said,
                    options,
                    null,
                    sources.stream().map(Source::asFile).toList());
            if (!processors.isEmpty()) {
                task.setProcessors(processors);
            }
            if (!task.call()) {
                throw new IllegalStateException(errors(said));
            }
            return files;
        }
    }

    private static String errors(DiagnosticCollector<JavaFileObject> said) {
        return said.getDiagnostics().stream()
                .filter(diagnostic -> diagnostic.getKind() == Diagnostic.Kind.ERROR)
                .limit(10)
                .map(Object::toString)
                .collect(Collectors.joining("\n"));
    }
}
