package dev.myelin.cli;

import java.io.IOException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;

/** Sees the classes of the tests, but an index of actions of its own. */
final class Plugins extends ClassLoader {

    private static final String INDEX = "META-INF/services/dev.myelin.action.ActionDefinition";

    private final List<URL> index;

    private Plugins(List<URL> index) {
        super(Plugins.class.getClassLoader());
        this.index = index;
    }

    /** No index: the processor did not run. */
    static Plugins none() {
        return new Plugins(List.of());
    }

    /** An index in {@code folder} that names these classes. */
    static Plugins of(Path folder, String... classes) throws IOException {
        Path file = Files.write(folder.resolve("index"), List.of(classes));
        return new Plugins(List.of(file.toUri().toURL()));
    }

    @Override
    public Enumeration<URL> getResources(String name) throws IOException {
        return name.equals(INDEX) ? Collections.enumeration(index) : super.getResources(name);
    }
}
