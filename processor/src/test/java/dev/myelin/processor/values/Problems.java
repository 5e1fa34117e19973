package dev.myelin.processor.values;

import dev.myelin.processor.testing.Compiled;
import dev.myelin.processor.testing.Compiles;
import dev.myelin.processor.testing.Host;
import dev.myelin.processor.testing.Message;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** What is said of records that are wrong. */
final class Problems {

    private static final String HEAD = """
            package app;
            import dev.myelin.annotations.DefaultValue;
            import dev.myelin.model.ModelId;
            import jakarta.validation.constraints.*;
            import java.util.*;
            import org.jspecify.annotations.Nullable;
            """;

    private Problems() {}

    /**
     * The errors of a source that is complete but for its package and imports, a line each: {@code 3:7 [MYE1301] ...},
     * with the line counted in the source given. ECJ has no place for a record's components, so that it leaves them out.
     */
    static List<String> of(Host host, Path folder, String source) {
        return errors(host, folder, source).map(Problems::shown).toList();
    }

    /** The hints of the same errors. */
    static List<String> hints(Host host, Path folder, String source) {
        return errors(host, folder, source)
                .map(message ->
                        message.text().lines().skip(1).findFirst().orElse("").strip())
                .toList();
    }

    private static Stream<Message> errors(Host host, Path folder, String source) {
        Compiled compiled = Compiles.in(folder)
                .with(new ValueProcessor())
                .source("app/Act.java", HEAD + source)
                .run(host);
        return compiled.errors().stream();
    }

    private static String shown(Message message) {
        String text = message.text().lines().findFirst().orElse("");
        long line = message.line() - HEAD.lines().count();
        return message.file() == null ? text : line + ":" + message.column() + " " + text;
    }
}
