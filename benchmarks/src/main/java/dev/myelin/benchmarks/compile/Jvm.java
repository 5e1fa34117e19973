package dev.myelin.benchmarks.compile;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.myelin.benchmarks.compile.worker.Way;
import dev.myelin.benchmarks.compile.worker.Worker;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.InterruptedIOException;
import java.io.OutputStreamWriter;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A JVM that compiles. */
final class Jvm implements AutoCloseable {

    /** A heap of one size, so that its growth is nobody's cost; a gigabyte is little for 6,000 classes. */
    static final List<String> ARGUMENTS = List.of("-Xms2g", "-Xmx2g");

    private static final double NANOS_A_MILLI = 1e6;

    private final Process process;
    private final BufferedWriter questions;
    private final BufferedReader answers;

    /** Starts one for many compiles, which keeps its processors loaded. */
    static Jvm warm(Jars jars) throws IOException {
        return new Jvm(jars, List.of(Worker.KEEP));
    }

    /** Compiles in a new one, and waits for its end. */
    static Time cold(Jars jars, Way way, Prepared prepared) throws IOException {
        long before = System.nanoTime();
        long[] nanos;
        try (Jvm jvm = new Jvm(jars, List.of())) {
            nanos = jvm.ask(way, prepared);
        }
        long process = System.nanoTime() - before;
        return new Time(nanos[0] / NANOS_A_MILLI, nanos[2] / NANOS_A_MILLI, process / NANOS_A_MILLI);
    }

    private Jvm(Jars jars, List<String> arguments) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(ARGUMENTS);
        command.addAll(List.of("-cp", jars.worker().toString(), Worker.class.getName()));
        command.addAll(arguments);
        process = new ProcessBuilder(command).redirectError(Redirect.INHERIT).start();
        questions = new BufferedWriter(new OutputStreamWriter(process.getOutputStream(), UTF_8));
        answers = new BufferedReader(new InputStreamReader(process.getInputStream(), UTF_8));
    }

    /** Compiles, in one that is for many. */
    Time compile(Way way, Prepared prepared) throws IOException {
        long[] nanos = ask(way, prepared);
        return new Time(nanos[0] / NANOS_A_MILLI, nanos[1] / NANOS_A_MILLI, 0);
    }

    private long[] ask(Way way, Prepared prepared) throws IOException {
        questions.write(Worker.question(way, prepared.classPath(), prepared.processorPath(), prepared.folder()));
        questions.newLine();
        questions.flush();
        String answer = answers.readLine();
        if (answer == null) {
            throw new IOException("no answer for " + prepared.tool() + " " + way);
        }
        String[] parts = answer.split("\t", -1);
        return new long[] {Long.parseLong(parts[0]), Long.parseLong(parts[1]), Long.parseLong(parts[2])};
    }

    @Override
    public void close() throws IOException {
        questions.close();
        try {
            process.waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("interrupted");
        }
        answers.close();
    }
}
