package dev.myelin.benchmarks.backend;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** A development backend in a process of its own. */
record Platform(Process process, String url) implements AutoCloseable {

    static Platform start(Path folder) throws IOException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        "dev.myelin.cli.Main",
                        "backend",
                        "--dir",
                        folder.toString())
                .redirectError(Redirect.DISCARD)
                .start();
        String url =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8)).readLine();
        if (url == null) {
            throw new IOException("the development backend did not start");
        }
        return new Platform(process, url);
    }

    @Override
    public void close() {
        process.destroy();
    }
}
