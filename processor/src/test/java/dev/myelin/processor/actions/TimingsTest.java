package dev.myelin.processor.actions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.STRING;

import dev.myelin.processor.testing.Host;
import dev.myelin.processor.testing.Message;
import java.nio.file.Path;
import java.util.List;
import javax.tools.Diagnostic;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The option that tells where the processor's time goes. */
class TimingsTest {

    @TempDir
    Path folder;

    private List<String> notes(Host host, String... options) {
        return new Plugin()
                        .with("Shared", "@Params record Shared(int x) {}")
                        .with("Echo", """
                        @InferenceAction(name = "echo") class Echo extends BaseInferenceAction<Echo.In> {
                          record In(int x) {}
                          @Override public In execute() { return params(); }
                        }""")
                        .compile(folder, host, options)
                        .messages()
                        .stream()
                        .filter(message -> message.kind() == Diagnostic.Kind.NOTE)
                        .map(Message::shown)
                        .toList();
    }

    @ParameterizedTest
    @EnumSource(Host.class)
    void tellsThePhasesWithOneNote(Host host) {
        assertThat(notes(host, "-Amyelin.timings=true"))
                .singleElement(STRING)
                .matches("Myelin: 2 classes, 5 files; read \\d+ ms, check \\d+ ms, emit \\d+ ms, write \\d+ ms");
    }

    @ParameterizedTest
    @EnumSource(Host.class)
    void saysNothingUnlessAsked(Host host) {
        assertThat(notes(host)).isEmpty();
        assertThat(notes(host, "-Amyelin.timings=false")).isEmpty();
    }
}
