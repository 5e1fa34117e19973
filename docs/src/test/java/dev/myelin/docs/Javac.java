package dev.myelin.docs;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import com.google.testing.compile.Compiler;
import com.google.testing.compile.JavaFileObjects;
import dev.myelin.processor.ActionProcessor;
import dev.myelin.processor.IndexProcessor;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.annotation.processing.Processor;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaCompiler.CompilationTask;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.StandardLocation;
import javax.tools.ToolProvider;
import org.immutables.processor.ProxyProcessor;

/** javac with both processors of Myelin and that of Immutables, over the blocks of a page. */
final class Javac {

    private static final String OUTPUT = "/" + StandardLocation.CLASS_OUTPUT.name() + "/";
    private static final Pattern PACKAGE = Pattern.compile("(?m)^package ([\\w.]+);");
    private static final Pattern TOP_LEVEL =
            Pattern.compile("(?m)^(?:public |final |abstract )*(?:class|record|enum|interface) (\\w+)");

    private Javac() {}

    /** @param blocks each has one compilation unit or more, each of which begins with its package */
    static Compilation compile(List<String> blocks, String... options) {
        return Compiler.javac()
                .withOptions((Object[]) options)
                .withProcessors(processors())
                .compile(blocks.stream()
                        .flatMap(Javac::units)
                        .map(unit -> JavaFileObjects.forSourceString(name(unit), unit))
                        .toList());
    }

    /**
     * What is said of a block, which may be a module: compiled in a folder, since there are no modules in memory.
     *
     * @param block as for {@link #compile}; the module's declaration is a compilation unit, too
     */
    static List<Diagnostic<? extends JavaFileObject>> diagnostics(String block, Path folder) throws IOException {
        List<Path> files = new ArrayList<>();
        for (String unit : units(block).toList()) {
            Path file = folder.resolve(name(unit).replace('.', '/') + ".java");
            Files.createDirectories(file.resolveSibling(""));
            files.add(Files.writeString(file, unit));
        }
        boolean isModule = units(block).anyMatch(Javac::isModule);
        JavaCompiler javac = ToolProvider.getSystemJavaCompiler();
        DiagnosticCollector<JavaFileObject> said = new DiagnosticCollector<>();
        try (StandardJavaFileManager manager = javac.getStandardFileManager(said, Locale.ENGLISH, UTF_8)) {
            List<String> options = List.of(
                    isModule ? "--module-path" : "-classpath",
                    System.getProperty("java.class.path"),
                    "-d",
                    folder.toString());
            CompilationTask task =
                    javac.getTask(null, manager, said, options, null, manager.getJavaFileObjectsFromPaths(files));
            task.setProcessors(processors());
            task.call();
        }
        return said.getDiagnostics();
    }

    private static List<Processor> processors() {
        return List.of(new ActionProcessor(), new IndexProcessor(), new ProxyProcessor());
    }

    private static Stream<String> units(String block) {
        return Stream.of(block.split("(?m)^(?=package |module )")).filter(unit -> !unit.isBlank());
    }

    /** Whether a line is the first of a compilation unit. */
    static boolean beginsUnit(String line) {
        return line.startsWith("package ") || isModule(line);
    }

    private static boolean isModule(String unit) {
        return unit.startsWith("module ");
    }

    private static String name(String unit) {
        return isModule(unit) ? "module-info" : find(PACKAGE, unit) + "." + find(TOP_LEVEL, unit);
    }

    private static String find(Pattern pattern, String unit) {
        Matcher matcher = pattern.matcher(unit);
        assertThat(matcher.find()).as("%s in%n%s", pattern, unit).isTrue();
        return matcher.group(1);
    }

    /** Writes classes and resources as a build would. */
    static void write(Compilation compilation, Path folder) throws IOException {
        for (JavaFileObject file : compilation.generatedFiles()) {
            String path = file.toUri().getPath();
            boolean written = file.getLastModified() > 0; // else a processor looked for it in vain
            if (written && path.startsWith(OUTPUT)) {
                Path target = folder.resolve(path.substring(OUTPUT.length()));
                Files.createDirectories(target.resolveSibling(""));
                try (InputStream content = file.openInputStream()) {
                    Files.copy(content, target);
                }
            }
        }
    }
}
