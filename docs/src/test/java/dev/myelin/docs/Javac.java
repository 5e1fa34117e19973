package dev.myelin.docs;

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
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.tools.JavaFileObject;
import javax.tools.StandardLocation;
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
                .withProcessors(new ActionProcessor(), new IndexProcessor(), new ProxyProcessor())
                .compile(blocks.stream().flatMap(Javac::units).toList());
    }

    private static Stream<JavaFileObject> units(String block) {
        return Stream.of(block.split("(?m)^(?=package )"))
                .filter(unit -> !unit.isBlank())
                .map(unit -> {
                    String name = find(PACKAGE, unit) + "." + find(TOP_LEVEL, unit);
                    return JavaFileObjects.forSourceString(name, unit);
                });
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
