package dev.myelin.processor.incremental;

import dev.myelin.processor.ActionProcessor;
import dev.myelin.processor.IndexProcessor;
import dev.myelin.processor.testing.Compiled;
import dev.myelin.processor.testing.Compiles;
import dev.myelin.processor.testing.FileTexts;
import dev.myelin.processor.testing.Host;
import dev.myelin.processor.testing.Recording;
import dev.myelin.processor.testing.WrittenFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import javax.tools.StandardLocation;

/**
 * A module on disk that is compiled again and again. Before a part of it is compiled, all goes that came of that part: its
 * class files, and what processors made with one of its types as originating element. IDEs and build tools do the same.
 */
final class Workspace {

    static final String SERVICES = "META-INF/services/dev.myelin.action.ActionDefinition";
    static final String MANIFEST = "META-INF/myelin/plugin.json";

    private final Path folder;
    private final Host host;
    private final Map<String, String> sources = new LinkedHashMap<>();
    private final List<WrittenFile> made = new ArrayList<>();

    Workspace(Path folder, Host host) {
        this.folder = folder;
        this.host = host;
    }

    /** Writes or changes a source, by path with {@code .java}. */
    Workspace put(String path, String text) {
        sources.put(path, text);
        return this;
    }

    Workspace putAll(Map<String, String> texts) {
        sources.putAll(texts);
        return this;
    }

    /** Deletes a source, and all that came of it. */
    Workspace remove(String path) {
        sources.remove(path);
        clean(path);
        delete(folder.resolve("sources").resolve(path));
        return this;
    }

    /** Compiles everything. The index stays until it is written: no tool knows what it came of. */
    Compiled compileAll() {
        return compile(List.copyOf(sources.keySet()));
    }

    /** Compiles these sources only; the rest is there as class files. */
    Compiled compile(String... paths) {
        return compile(List.of(paths));
    }

    Compiled compile(Collection<String> paths) {
        return compile(paths, List.of());
    }

    /** As Gradle does it: processors see these sources, and the class files of other types besides. */
    Compiled compile(Collection<String> paths, List<String> compiledClasses) {
        paths.forEach(this::clean);
        Compiles compiles = Compiles.in(folder).classPath(classes());
        compiles.with(new Recording(new ActionProcessor(), made)).with(new Recording(new IndexProcessor(), made));
        paths.forEach(path -> compiles.source(path, source(path)));
        compiledClasses.forEach(compiles::compiledClass);
        return compiles.run(host);
    }

    /** A source as it stands now. */
    String source(String path) {
        return Objects.requireNonNull(sources.get(path), path);
    }

    /** The paths of the sources. */
    Set<String> paths() {
        return sources.keySet();
    }

    /** What processors made so far, newer at the end. */
    List<WrittenFile> made() {
        return made;
    }

    Path classes() {
        return folder.resolve("classes");
    }

    /** A file below the class output. */
    String output(String path) {
        try {
            return Files.readString(classes().resolve(path));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The definitions that the index lists. */
    List<String> indexed() {
        return output(SERVICES)
                .lines()
                .map(line -> line.substring(0, line.indexOf(" #")))
                .toList();
    }

    /** All that processors made and that is there, by path below its output folder. */
    Map<String, String> outputs() {
        Map<String, String> texts = new TreeMap<>(FileTexts.below(folder.resolve("generated")));
        texts.putAll(FileTexts.below(classes().resolve("META-INF")));
        return texts;
    }

    /** The files that are not in both, or not the same. */
    static List<String> changed(Map<String, String> before, Map<String, String> after) {
        Map<String, String> all = new TreeMap<>(before);
        all.putAll(after);
        return all.keySet().stream()
                .filter(path -> !String.valueOf(before.get(path)).equals(after.get(path)))
                .toList();
    }

    private void clean(String path) {
        String type = path.substring(0, path.length() - ".java".length());
        Set<String> stale = new HashSet<>(Set.of(type));
        for (WrittenFile file : made) {
            if (file.location() == StandardLocation.SOURCE_OUTPUT
                    && file.origins().stream().anyMatch(origin -> isWithin(origin, type.replace('/', '.')))) {
                String generated = file.name().replace('.', '/');
                delete(folder.resolve("generated").resolve(generated + ".java"));
                stale.add(generated);
            }
        }
        stale.forEach(this::deleteClassFiles);
    }

    /** Whether an origin, such as {@code CLASS app.Outer.Inner}, is a type or stands within it. */
    private static boolean isWithin(String origin, String type) {
        String name = origin.substring(origin.indexOf(' ') + 1);
        return name.equals(type) || name.startsWith(type + ".");
    }

    private void deleteClassFiles(String type) {
        Path file = classes().resolve(type + ".class");
        String nested = file.getFileName().toString().replace(".class", "$");
        try (Stream<Path> beside = Files.list(file.getParent())) {
            beside.filter(each ->
                            each.equals(file) || each.getFileName().toString().startsWith(nested))
                    .toList()
                    .forEach(Workspace::delete);
        } catch (NoSuchFileException e) {
            return; // nothing was compiled yet
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
