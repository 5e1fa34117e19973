package dev.myelin.processor.actions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.myelin.processor.ActionProcessor;
import dev.myelin.processor.testing.Compiled;
import dev.myelin.processor.testing.Compiles;
import dev.myelin.processor.testing.Host;
import dev.myelin.processor.testing.Message;
import java.nio.file.Path;
import java.util.Locale;
import javax.tools.Diagnostic;
import org.immutables.processor.ProxyProcessor;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class WarningsTest {

    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource
    void whatSeveralActionsReadAndWriteIsWarnedOfOnceAndCompiles(Host host) {
        Compiled compiled = Compiles.in(folder)
                .with(new ActionProcessor())
                .source("app/Query.java", """
                        package app;
                        record Query(@com.fasterxml.jackson.annotation.JsonFormat(pattern = "x") String text) {}
                        """)
                .source("app/First.java", echo("First"))
                .source("app/Second.java", echo("Second"))
                .run(host);
        assertThat(compiled.messages())
                .filteredOn(message -> message.text().startsWith("[MYE"))
                .extracting(
                        Message::kind,
                        message -> message.text().lines().findFirst().orElse(""))
                .containsExactly(
                        tuple(Diagnostic.Kind.WARNING, "[MYE1321] @JsonFormat on Query.text has no effect here"));
        assertThat(compiled.success()).isTrue();
        assertThat(compiled.generated()).containsKeys("app/FirstParamsParser.java", "app/SecondResultWriter.java");
    }

    /** An action that waits for what another processor makes is read in a round with elements of its own. */
    @ParameterizedTest
    @EnumSource
    void whatALaterRoundReadsAnewIsSaidOnce(Host host) {
        Compiled compiled = Compiles.in(folder)
                .with(new ActionProcessor())
                .with(new ProxyProcessor())
                .source("app/Query.java", """
                        package app;
                        record Query(@com.fasterxml.jackson.annotation.JsonFormat String text, Part part) {
                          record Part(char[] mark, java.util.List<char[]> marks) {}
                        }
                        """)
                .source("app/Made.java", """
                        package app;
                        @org.immutables.value.Value.Immutable interface Made { Query query(); }
                        """)
                .source("app/First.java", echo("First"))
                .source("app/Second.java", """
                        package app;
                        @dev.myelin.annotations.InferenceAction(name = "second")
                        final class Second extends dev.myelin.action.BaseInferenceAction<Made> {
                          @Override public Query execute() { return params().query(); }
                        }
                        """)
                .run(host);
        assertThat(compiled.messages())
                .filteredOn(message -> message.text().startsWith("[MYE"))
                .extracting(message -> message.text().lines().findFirst().orElse(""))
                .containsExactly(
                        "[MYE1321] @JsonFormat on Query.text has no effect here",
                        "[MYE1302] type char[] of Query.Part.mark has no form in JSON: use String",
                        "[MYE1302] type char[] of Query.Part.marks has no form in JSON: use String");
    }

    private static String echo(String name) {
        return """
                package app;
                @dev.myelin.annotations.InferenceAction(name = "%s")
                final class %s extends dev.myelin.action.BaseInferenceAction<Query> {
                  @Override public Query execute() { return params(); }
                }
                """.formatted(name.toLowerCase(Locale.ROOT), name);
    }
}
