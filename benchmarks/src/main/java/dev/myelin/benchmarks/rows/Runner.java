package dev.myelin.benchmarks.rows;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Who takes rows through: a whole process each time. */
enum Runner {
    MYELIN("Myelin") {
        @Override
        List<String> arguments(Path folder, Path input, Path output) {
            return List.of(
                    "dev.myelin.cli.Main",
                    "run",
                    "copy_rows",
                    "--models=" + folder.resolve("models"),
                    "--params={\"model_id\": 1}",
                    "--inputs=" + input,
                    "--output=" + output,
                    "--progress=none");
        }
    },
    SPRING_BATCH("Spring Batch") {
        @Override
        List<String> arguments(Path folder, Path input, Path output) {
            return List.of(SpringRows.class.getName(), input.toString(), output.toString());
        }
    };

    private final String title;

    Runner(String title) {
        this.title = title;
    }

    String title() {
        return title;
    }

    /** The main class and what it is given. */
    abstract List<String> arguments(Path folder, Path input, Path output);

    /**
     * Runs the process to its end.
     *
     * @return seconds by the clock
     */
    double run(List<String> jvmArguments, Path folder, Path input, Path output) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(jvmArguments);
        command.addAll(List.of("-cp", System.getProperty("java.class.path")));
        command.addAll(arguments(folder, input, output));
        long before = System.nanoTime();
        Process process = new ProcessBuilder(command)
                .redirectOutput(folder.resolve("stdout.txt").toFile())
                .redirectError(Redirect.appendTo(folder.resolve("stderr.txt").toFile()))
                .start();
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
