package dev.myelin.benchmarks.compile.worker;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.nio.file.NoSuchFileException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.JavaFileObject.Kind;
import javax.tools.SimpleJavaFileObject;
import org.jspecify.annotations.Nullable;

/** Keeps what a compile writes in memory, so that no disk is measured. Nothing of an earlier compile is there. */
public final class MemoryFiles extends ForwardingJavaFileManager<JavaFileManager> {

    private final Map<String, Output> classes = new TreeMap<>();
    private final Map<String, Output> sources = new TreeMap<>();
    private final Map<String, Output> resources = new TreeMap<>();

    MemoryFiles(JavaFileManager files) {
        super(files);
    }

    @Override
    public JavaFileObject getJavaFileForOutput(
            Location location, String type, Kind kind, @Nullable FileObject sibling) {
        return new Output(type, type.replace('.', '/') + kind.extension, kind, kind == Kind.SOURCE ? sources : classes);
    }

    @Override
    public FileObject getFileForOutput(
            Location location, String packageName, String name, @Nullable FileObject sibling) {
        return new Output(name, name, Kind.OTHER, resources);
    }

    @Override
    public @Nullable FileObject getFileForInput(Location location, String packageName, String name) {
        return resources.get(name);
    }

    /** The names of all class files. */
    public List<String> classes() {
        return List.copyOf(classes.keySet());
    }

    /** The sources that processors generated. */
    public List<Source> sources() {
        List<Source> all = new ArrayList<>();
        sources.forEach((type, output) -> all.add(new Source(type, output.text())));
        return all;
    }

    /** The names of the other files that processors generated. */
    public List<String> resources() {
        return List.copyOf(resources.keySet());
    }

    /** The size of everything that processors generated, in bytes. */
    public long generatedBytes() {
        return size(sources) + size(resources);
    }

    private static long size(Map<String, Output> outputs) {
        return outputs.values().stream()
                .mapToLong(output -> output.bytes.size())
                .sum();
    }

    /** A file that is there as soon as it is written: processors also ask for some only to see whether they are. */
    private static final class Output extends SimpleJavaFileObject {

        private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        private final String name;
        private final Map<String, Output> written;

        Output(String name, String path, Kind kind, Map<String, Output> written) {
            // Some processors look at the file system beside their files, and must find nothing.
            super(URI.create("file:///no-such-folder/classes/" + path), kind);
            this.name = name;
            this.written = written;
        }

        @Override
        public OutputStream openOutputStream() {
            written.put(name, this);
            return bytes;
        }

        @Override
        public InputStream openInputStream() throws IOException {
            throwUnlessWritten();
            return new ByteArrayInputStream(bytes.toByteArray());
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) throws IOException {
            throwUnlessWritten();
            return text();
        }

        private void throwUnlessWritten() throws NoSuchFileException {
            if (!written.containsKey(name)) {
                throw new NoSuchFileException(name);
            }
        }

        String text() {
            return bytes.toString(UTF_8);
        }
    }
}
