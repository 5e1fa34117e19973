package dev.myelin.processor.actions;

import static org.assertj.core.api.Assertions.assertThat;

import dev.myelin.processor.testing.Host;
import dev.myelin.processor.testing.Message;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Each mistake gets one message, at the narrowest place: there stands a » in the source. Those who extend it have a static
 * method {@code mistakes} that gives sources of a class A, each with its message.
 */
abstract class Mistakes {

    @ParameterizedTest(name = "{1}")
    @MethodSource("mistakes")
    void aMistakeHasOneMessageAtItsPlace(String source, String expected, @TempDir Path folder) {
        int at = source.indexOf('»');
        long line = source.substring(0, at).chars().filter(c -> c == '\n').count() + 1;
        int column = at - source.lastIndexOf('\n', at);

        assertThat(said(source, folder, Host.JAVAC).map(message -> place(message) + text(message)))
                .containsExactly(line + ":" + column + " " + expected);
    }

    /** ECJ points to the same things by columns of its own. */
    @Tag("ci")
    @ParameterizedTest(name = "{1}")
    @MethodSource("mistakes")
    void eclipseSaysTheSame(String source, String expected, @TempDir Path folder) {
        assertThat(said(source, folder, Host.ECJ).map(Mistakes::text)).containsExactly(expected);
    }

    /**
     * What the processors say of class A; that step class Load is listed by nobody, and that nothing serves Service, is another
     * test's matter.
     */
    private static Stream<Message> said(String source, Path folder, Host host) {
        return Plugin.usual()
                .with("Service", "@ServeDeployment class Service {}")
                .with("A", source.replace("»", ""))
                .compile(folder, host)
                .messages()
                .stream()
                .filter(message -> message.text().startsWith("[MYE"))
                .filter(message -> !message.text().startsWith("[MYE1221]"))
                .filter(message -> !message.text().startsWith("[MYE1003] deployment Service "));
    }

    private static String place(Message message) {
        return message.line() - Plugin.HEADER_LINES + ":" + message.column() + " ";
    }

    private static String text(Message message) {
        return message.text().lines().findFirst().orElse("");
    }
}
