package dev.myelin.benchmarks.compile;

import java.io.File;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The jars that the build puts beside the benchmarks'.
 *
 * @param target the folder of the build
 */
record Jars(Path target) {

    /** Those beside the running code. */
    static Jars here() throws URISyntaxException {
        Path code = Path.of(
                Jars.class.getProtectionDomain().getCodeSource().getLocation().toURI());
        return new Jars(code.resolveSibling("."));
    }

    /** A class path of the libraries whose names match a regex. */
    String libraries(String names) throws IOException {
        return path(target.resolve("lib"), jar -> jar.getFileName().toString().matches(names));
    }

    /** A tool's processor path. */
    String processor(String folder) throws IOException {
        return path(target.resolve("processors").resolve(folder), jar -> true);
    }

    /** What a JVM that compiles has on its class path. */
    Path worker() {
        return target.resolve("benchmarks-worker.jar").normalize();
    }

    private static String path(Path folder, Predicate<Path> wanted) throws IOException {
        try (Stream<Path> jars = Files.list(folder)) {
            return jars.filter(wanted)
                    .map(jar -> jar.normalize().toString())
                    .sorted()
                    .collect(Collectors.joining(File.pathSeparator));
        }
    }
}
