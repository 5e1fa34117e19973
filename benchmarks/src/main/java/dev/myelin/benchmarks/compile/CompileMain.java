package dev.myelin.benchmarks.compile;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.myelin.benchmarks.Page;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Measures compiles, prints each result to standard error as it comes, and the tables to standard output. Options are
 * those of {@link CompilePlan#with}, and {@code page=FILE}, which also puts the tables into that page, at the place for
 * the JDK that runs this.
 */
public final class CompileMain {

    private static final String PAGE = "page=";

    private CompileMain() {}

    /** The command, without its name. */
    public static void run(List<String> options) throws IOException, URISyntaxException {
        CompilePlan plan = CompilePlan.WHOLE;
        Path file = null;
        for (String option : options) {
            if (option.startsWith(PAGE)) {
                file = Path.of(option.substring(PAGE.length()));
            } else {
                plan = plan.with(option);
            }
        }
        String place = "measured on JDK " + Runtime.version().feature();
        // Before the time it takes, not after it.
        Page page = file == null ? null : Page.of(Files.readString(file), place);
        String tables = measure(plan);
        new PrintStream(System.out, true, UTF_8).print(tables);
        save(page, file, tables);
    }

    private static String measure(CompilePlan plan) throws IOException, URISyntaxException {
        Path folder = Files.createTempDirectory("myelin-compile");
        try {
            return CompileReport.of(new CompileRounds(plan, Jars.here(), folder).run());
        } finally {
            delete(folder);
        }
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(each);
            }
        }
    }

    private static void save(@Nullable Page page, @Nullable Path file, String tables) throws IOException {
        if (page != null && file != null) {
            Files.writeString(file, page.with(tables));
        }
    }
}
