package dev.myelin.processor.testing;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.annotation.processing.Processor;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler.CompilationTask;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;

/**
 * Compiles sources in a folder, the same way on every {@link Host}. The class path is that of the test, after what is
 * added.
 *
 * <pre>{@code
 * Compiled compiled = Compiles.in(folder).with(new ActionProcessor()).source("app/Embed.java", "...").run(Host.JAVAC);
 * }</pre>
 */
public final class Compiles {

    private final Path folder;
    private final List<Processor> processors = new ArrayList<>();
    private final List<String> options = new ArrayList<>();
    private final List<Path> classPath = new ArrayList<>();
    private final Map<String, String> sources = new LinkedHashMap<>();
    private final List<String> compiledClasses = new ArrayList<>();
    private int release = 17;
    private String pathOption = "-classpath";
    private String usualPath = System.getProperty("java.class.path");

    private Compiles(Path folder) {
        this.folder = folder;
    }

    /**
     * Compiles in a folder.
     *
     * @param folder empty, or the one of an earlier compile whose files may be replaced
     */
    public static Compiles in(Path folder) {
        return new Compiles(folder);
    }

    /** Runs an annotation processor, which must be new. */
    public Compiles with(Processor processor) {
        processors.add(processor);
        return this;
    }

    /** Adds options, as on the command line. */
    public Compiles options(String... more) {
        options.addAll(List.of(more));
        return this;
    }

    /** Compiles for another release of Java than 17. */
    public Compiles release(int number) {
        release = number;
        return this;
    }

    /** Shows processors a class that is compiled already, as Gradle does for those that aggregate. */
    public Compiles compiledClass(String name) {
        compiledClasses.add(name);
        return this;
    }

    /**
     * Compiles a module: there is a {@code module-info.java} among the sources.
     *
     * @param libraries a class of each library that makes up the module path
     */
    public Compiles asModule(Class<?>... libraries) {
        pathOption = "--module-path";
        usualPath = Stream.of(libraries).map(Compiles::library).collect(Collectors.joining(File.pathSeparator));
        return this;
    }

    private static String library(Class<?> member) {
        try {
            return Path.of(member.getProtectionDomain()
                            .getCodeSource()
                            .getLocation()
                            .toURI())
                    .toString();
        } catch (URISyntaxException e) {
            throw new AssertionError(e);
        }
    }

    /** Adds a folder or archive of classes. */
    public Compiles classPath(Path classes) {
        classPath.add(classes);
        return this;
    }

    /**
     * Adds a source.
     *
     * @param path with slashes and {@code .java}
     */
    public Compiles source(String path, String text) {
        sources.put(path, text);
        return this;
    }

    /** Compiles. */
    public Compiled run(Host host) {
        try {
            return compile(host);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Compiled compile(Host host) throws IOException {
        Path sourceFolder = Files.createDirectories(folder.resolve("sources"));
        Path generated = Files.createDirectories(folder.resolve("generated"));
        Path classes = Files.createDirectories(folder.resolve("classes"));
        List<File> files = new ArrayList<>();
        for (Map.Entry<String, String> source : sources.entrySet()) {
            Path file = sourceFolder.resolve(source.getKey());
            Files.createDirectories(file.getParent());
            files.add(Files.writeString(file, source.getValue()).toFile());
        }
        DiagnosticCollector<JavaFileObject> diagnostics = new DiagnosticCollector<>();
        try (StandardJavaFileManager manager =
                host.compiler().getStandardFileManager(diagnostics, Locale.ROOT, StandardCharsets.UTF_8)) {
            CompilationTask task = host.compiler()
                    .getTask(
                            Writer.nullWriter(), // ECJ tells everything a second time
                            manager,
                            diagnostics,
                            arguments(generated, classes),
                            compiledClasses,
                            manager.getJavaFileObjectsFromFiles(files));
            task.setProcessors(processors);
            boolean success = task.call();
            return new Compiled(success, messages(diagnostics), FileTexts.below(generated), classes);
        }
    }

    private List<String> arguments(Path generated, Path classes) {
        String path = Stream.concat(classPath.stream().map(Path::toString), Stream.of(usualPath))
                .reduce((a, b) -> a + File.pathSeparator + b)
                .orElseThrow();
        List<String> arguments = new ArrayList<>(List.of("--release", String.valueOf(release), pathOption, path));
        arguments.addAll(List.of("-d", classes.toString(), "-s", generated.toString()));
        if (processors.isEmpty()) {
            arguments.add("-proc:none");
        }
        arguments.addAll(options);
        return arguments;
    }

    private static List<Message> messages(DiagnosticCollector<JavaFileObject> diagnostics) {
        List<Message> messages = new ArrayList<>();
        for (Diagnostic<? extends JavaFileObject> diagnostic : diagnostics.getDiagnostics()) {
            messages.add(Message.of(diagnostic));
        }
        return messages;
    }
}
