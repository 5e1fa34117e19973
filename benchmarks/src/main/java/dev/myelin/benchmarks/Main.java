package dev.myelin.benchmarks;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.myelin.benchmarks.compile.CompileMain;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.runner.RunnerException;

/**
 * Measures everything side by side, prints each result to standard error as it comes, and the tables to standard output.
 * Options are those of {@link Plan#with}, and {@code page=FILE}, which also puts the tables into that page. With
 * {@code compile} before its options, the time of compiling is measured instead; see {@link CompileMain}.
 */
public final class Main {

    private static final String PAGE = "page=";
    private static final String COMPILE = "compile";

    private Main() {}

    /** The command. */
    public static void main(String[] options) throws IOException, RunnerException, URISyntaxException {
        List<String> all = List.of(options);
        if (!all.isEmpty() && all.get(0).equals(COMPILE)) {
            CompileMain.run(all.subList(1, all.size()));
        } else {
            measure(all);
        }
    }

    private static void measure(List<String> options) throws IOException, RunnerException {
        Plan plan = Plan.WHOLE;
        Path file = null;
        for (String option : options) {
            if (option.startsWith(PAGE)) {
                file = Path.of(option.substring(PAGE.length()));
            } else {
                plan = plan.with(option);
            }
        }
        // Before the hour, not after it.
        Page page = file == null ? null : Page.of(Files.readString(file));
        String tables = Report.of(new Rounds(plan).run());
        new PrintStream(System.out, true, UTF_8).print(tables);
        save(page, file, tables);
    }

    private static void save(@Nullable Page page, @Nullable Path file, String tables) throws IOException {
        if (page != null && file != null) {
            Files.writeString(file, page.with(tables));
        }
    }
}
