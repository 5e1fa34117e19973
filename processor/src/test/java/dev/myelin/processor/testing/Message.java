package dev.myelin.processor.testing;

import java.nio.file.Path;
import java.util.Locale;
import javax.tools.Diagnostic;
import javax.tools.JavaFileObject;
import org.jspecify.annotations.Nullable;

/**
 * What a compiler said.
 *
 * @param file the source's name without its folder; null for a message of no place
 * @param line from 1; 0 without a place
 * @param column likewise
 */
public record Message(
        Diagnostic.Kind kind, String text, @Nullable String file, long line, long column) {

    static Message of(Diagnostic<? extends JavaFileObject> diagnostic) {
        JavaFileObject source = diagnostic.getSource();
        String file =
                source == null ? null : Path.of(source.toUri()).getFileName().toString();
        return new Message(
                diagnostic.getKind(),
                diagnostic.getMessage(Locale.ROOT),
                file,
                Math.max(0, diagnostic.getLineNumber()),
                Math.max(0, diagnostic.getColumnNumber()));
    }

    /** {@code Params.java:3:7 [MYE1301] ...}: the place, if any, and the text's first line. */
    public String shown() {
        String place = file == null ? "" : file + ":" + line + ":" + column + " ";
        return place + text.lines().findFirst().orElse("");
    }
}
