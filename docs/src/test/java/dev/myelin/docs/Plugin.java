package dev.myelin.docs;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A compiled plugin, run by the command in a process of its own.
 *
 * @param classes the plugin's classes and index
 * @param folder where the command runs
 */
record Plugin(Path classes, Path folder) {

    private static final Path SAMPLE = Markdown.ROOT.resolve("sample-plugin");

    /** What a process left. */
    record Output(int status, String out, String err) {}

    /** Runs {@code myelin} with arguments, without the sample's actions and outside of this environment's settings. */
    Output myelin(String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                classPath(),
                "dev.myelin.cli.Main"));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
        builder.environment().keySet().removeIf(name -> name.startsWith("MYELIN_") || name.startsWith("SYNAPSE_"));
        Process process = builder.start();
        process.getOutputStream().close();
        CompletableFuture<String> err = CompletableFuture.supplyAsync(() -> text(process.getErrorStream()));
        String out = text(process.getInputStream());
        return new Output(process.waitFor(), out, err.join());
    }

    private String classPath() {
        return Stream.concat(
                        Stream.of(classes.toString()),
                        Stream.of(System.getProperty("java.class.path").split(File.pathSeparator)))
                .filter(entry -> !Path.of(entry).startsWith(SAMPLE))
                .collect(Collectors.joining(File.pathSeparator));
    }

    private static String text(InputStream stream) {
        try (stream) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
