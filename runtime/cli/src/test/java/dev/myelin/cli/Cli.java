package dev.myelin.cli;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/** Runs command lines in this process, with surroundings that a test chooses. */
final class Cli {

    private final Map<String, String> environment = new HashMap<>(Map.of("XDG_CACHE_HOME", "target/no-cache"));
    private InputStream in = InputStream.nullInputStream();
    private ClassLoader plugins = Cli.class.getClassLoader();
    private boolean outIsTerminal;
    private boolean errIsTerminal;

    /** What a command line gave back. */
    record Outcome(int status, String out, String err) {}

    Cli in(String text) {
        in = new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
        return this;
    }

    Cli in(InputStream stream) {
        in = stream;
        return this;
    }

    Cli env(String name, String value) {
        environment.put(name, value);
        return this;
    }

    Cli plugins(ClassLoader loader) {
        plugins = loader;
        return this;
    }

    Cli outIsTerminal() {
        outIsTerminal = true;
        return this;
    }

    Cli errIsTerminal() {
        errIsTerminal = true;
        return this;
    }

    Outcome run(String... args) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Outcome outcome = runTo(out, args);
        return new Outcome(outcome.status(), out.toString(StandardCharsets.UTF_8), outcome.err());
    }

    /** With a standard output of the test's; the outcome's is empty. */
    Outcome runTo(OutputStream out, String... args) {
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        PrintStream errStream = new PrintStream(err, true, StandardCharsets.UTF_8);
        int status = Main.execute(
                args, new Surroundings(in, out, errStream, outIsTerminal, errIsTerminal, environment, plugins));
        return new Outcome(status, "", err.toString(StandardCharsets.UTF_8).replace(System.lineSeparator(), "\n"));
    }
}
