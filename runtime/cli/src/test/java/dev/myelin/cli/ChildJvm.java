package dev.myelin.cli;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** Runs command lines as a user does: in a process of their own. */
final class ChildJvm {

    private final List<String> command = new ArrayList<>();

    private ChildJvm() {}

    /** A JVM with these options before the main class. */
    static ChildJvm with(String... jvmOptions) {
        return withClassPath(System.getProperty("java.class.path"), jvmOptions);
    }

    static ChildJvm withClassPath(String classPath, String... jvmOptions) {
        ChildJvm child = new ChildJvm();
        child.command.add(
                Path.of(System.getProperty("java.home"), "bin", "java").toString());
        child.command.addAll(List.of("-XX:TieredStopAtLevel=1", "-cp", classPath));
        child.command.addAll(List.of(jvmOptions));
        child.command.add(Main.class.getName());
        return child;
    }

    /** The command, for a test that starts it through another program or with other streams. */
    ProcessBuilder command(String... args) {
        List<String> all = new ArrayList<>(command);
        all.addAll(List.of(args));
        ProcessBuilder builder = new ProcessBuilder(all);
        builder.redirectInput(ProcessBuilder.Redirect.from(new File("/dev/null")));
        builder.environment().put("XDG_CACHE_HOME", "target/no-cache");
        return builder;
    }

    Cli.Outcome run(String... args) throws IOException, InterruptedException {
        return outcome(command(args).start());
    }

    /** Reads both streams to their end and waits. */
    static Cli.Outcome outcome(Process process) throws InterruptedException {
        CompletableFuture<String> err = CompletableFuture.supplyAsync(() -> text(process.getErrorStream()));
        String out = text(process.getInputStream());
        return new Cli.Outcome(process.waitFor(), out, err.join());
    }

    private static String text(InputStream in) {
        try {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            return "";
        }
    }
}
