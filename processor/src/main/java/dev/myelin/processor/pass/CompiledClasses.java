package dev.myelin.processor.pass;

import dev.myelin.processor.read.classfile.HiddenAnnotations.ClassFiles;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Locale;
import javax.annotation.processing.Filer;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;
import javax.tools.FileObject;
import javax.tools.JavaFileManager.Location;
import javax.tools.StandardLocation;
import org.jspecify.annotations.Nullable;

/** The class files that a compile finds, of an earlier compile or of a library: where javac hides annotations of them. */
final class CompiledClasses implements ClassFiles {

    /** The first release whose javac does not (JDK-8225377). */
    private static final int TELLS_ALL = 22;

    /** The packages of Gradle, which puts an environment of its own around the compiler's. */
    private static final String GRADLE = "org.gradle.";

    private static final List<Location> LOCATIONS = List.of(StandardLocation.CLASS_OUTPUT, StandardLocation.CLASS_PATH);

    private final Elements elements;
    private final Filer filer;
    private final boolean areHidden;
    private final boolean isGradle;

    CompiledClasses(ProcessingEnvironment environment) {
        elements = environment.getElementUtils();
        filer = environment.getFiler();
        isGradle = environment.getClass().getName().startsWith(GRADLE);
        String compiler = elements.getClass().getName().toLowerCase(Locale.ROOT);
        areHidden =
                compiler.startsWith("com.sun.tools.javac") && Runtime.version().feature() < TELLS_ALL;
    }

    /**
     * Whether what a round begins with is a class file and no source: with Gradle, which hands in the class files of annotated
     * types that it does not compile anew, and first deletes those of what it compiles.
     */
    boolean has(TypeElement root) {
        return isGradle && find(StandardLocation.CLASS_OUTPUT, path(root)) != null;
    }

    @Override
    public byte @Nullable [] read(TypeElement type) {
        if (!areHidden) {
            return null;
        }
        String path = path(type);
        FileObject source = find(StandardLocation.SOURCE_PATH, path.replaceFirst("(\\$.*)?\\.class$", ".java"));
        for (Location location : LOCATIONS) {
            FileObject found = find(location, path);
            if (found != null) {
                // javac takes the later of the two, and tells what is in a source.
                boolean isStale = source != null && source.getLastModified() > found.getLastModified();
                return isStale ? null : content(found);
            }
        }
        return null;
    }

    private String path(TypeElement type) {
        return elements.getBinaryName(type).toString().replace('.', '/') + ".class";
    }

    private @Nullable FileObject find(Location location, String path) {
        try {
            FileObject found = filer.getResource(location, "", path);
            return found.getLastModified() > 0 ? found : null; // of an output it tells of files that are not there
        } catch (IOException | IllegalArgumentException e) {
            return null;
        }
    }

    private static byte @Nullable [] content(FileObject file) {
        try (InputStream in = file.openInputStream()) {
            return in.readAllBytes();
        } catch (IOException e) {
            return null;
        }
    }
}
