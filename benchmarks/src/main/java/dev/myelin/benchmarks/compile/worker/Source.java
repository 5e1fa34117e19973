package dev.myelin.benchmarks.compile.worker;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;

/**
 * A Java file.
 *
 * @param type the qualified name of its class
 */
public record Source(String type, String text) {

    private static final String SUFFIX = ".java";

    /** The files below a folder, in the order of their names. */
    public static List<Source> in(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(SUFFIX))
                    .sorted()
                    .map(file -> read(folder, file))
                    .toList();
        }
    }

    private static Source read(Path folder, Path file) {
        try {
            String name = folder.relativize(file).toString();
            String type = name.substring(0, name.length() - SUFFIX.length());
            return new Source(type.replace(file.getFileSystem().getSeparator(), "."), Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Writes it below a folder, in that of its package. */
    public void writeTo(Path folder) throws IOException {
        Path file = folder.resolve(type.replace('.', '/') + SUFFIX);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    JavaFileObject asFile() {
        URI uri = URI.create("memory:///" + type.replace('.', '/') + SUFFIX);
        return new SimpleJavaFileObject(uri, JavaFileObject.Kind.SOURCE) {
            @Override
            public CharSequence getCharContent(boolean ignoreEncodingErrors) {
                return text;
            }
        };
    }
}
