package dev.myelin.benchmarks.backend;

import java.io.File;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What fetches, checks and unpacks an archive. */
enum Puller {
    MYELIN("Myelin") {
        @Override
        List<String> command(String url, Path folder, String heap) {
            return List.of(
                    Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    "-Xmx" + heap,
                    "-cp",
                    absolute(System.getProperty("java.class.path")),
                    "dev.myelin.cli.Main",
                    "models",
                    "pull",
                    "7",
                    "--models=backend:",
                    "--store=" + folder.resolve("store"));
        }
    },
    SHELL("curl, sha256sum, unzip") {
        @Override
        List<String> command(String url, Path folder, String heap) {
            String script = "curl -sf -o f '" + url + "/files/models/7/model.zip' && sha256sum f && unzip -q f -d out";
            return List.of("sh", "-c", script);
        }
    };

    private final String title;

    Puller(String title) {
        this.title = title;
    }

    String title() {
        return title;
    }

    /** It runs in another folder. */
    private static String absolute(String classPath) {
        return Stream.of(classPath.split(File.pathSeparator))
                .map(entry -> Path.of(entry).toAbsolutePath().toString())
                .collect(Collectors.joining(File.pathSeparator));
    }

    abstract List<String> command(String url, Path folder, String heap);

    /** Seconds by the clock, from the start of the process to its end. */
    double run(String url, Path folder, String heap) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(command(url, folder, heap))
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("said.txt").toFile());
        builder.environment().put("SYNAPSE_HOST", url);
        long before = System.nanoTime();
        Process process = builder.start();
        try {
            if (process.waitFor() != 0) {
                throw new IOException(title + " ended with " + process.exitValue() + "; see " + folder);
            }
        } catch (InterruptedException e) {
            process.destroy();
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("interrupted");
        }
        return (System.nanoTime() - before) / 1e9;
    }
}
