package dev.myelin.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;

/** {@code myelin backend} on a thread of this process, until it is stopped. */
final class ServedBackend {

    private final Thread thread;
    private final String url;

    private ServedBackend(Thread thread, String url) {
        this.thread = thread;
        this.url = url;
    }

    static ServedBackend start(Path dir, Map<String, String> environment) throws IOException {
        PipedOutputStream out = new PipedOutputStream();
        PipedInputStream in = new PipedInputStream(out);
        Cli cli = new Cli();
        environment.forEach(cli::env);
        Thread thread = new Thread(() -> cli.runTo(out, "backend", "--dir", dir.toString()), "test-backend");
        thread.start();
        return new ServedBackend(
                thread, new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8)).readLine());
    }

    String url() {
        return url;
    }

    void stop() throws InterruptedException {
        thread.interrupt();
        thread.join();
    }
}
