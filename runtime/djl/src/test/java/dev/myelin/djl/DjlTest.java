package dev.myelin.djl;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Nothing is downloaded and nothing is reported, unless the user wants it. */
class DjlTest {

    @TempDir
    Path folder;

    @Test
    void setsWhatNobodySet() {
        assertThat(Djl.missingSwitches(name -> false))
                .containsExactly(
                        Map.entry("ai.djl.offline", "true"),
                        Map.entry("OPT_OUT_TRACKING", "true"),
                        Map.entry("ai.djl.onnx.disable_alternative", "true"));
    }

    @Test
    void leavesWhatTheUserSet() {
        assertThat(Djl.missingSwitches(Set.of("DJL_OFFLINE")::contains)).doesNotContainKey("ai.djl.offline");
        assertThat(Djl.missingSwitches(Set.of("offline")::contains)).doesNotContainKey("ai.djl.offline");
        assertThat(Djl.missingSwitches(
                        Set.of("ai.djl.offline", "OPT_OUT_TRACKING", "ai.djl.onnx.disable_alternative")::contains))
                .isEmpty();
    }

    @Test
    void contactsNobody() throws Exception {
        assertThat(probe(Map.of())).isEqualTo("done");
    }

    /** The control: the probe does notice what DJL does when it may. */
    @Test
    void lettingDjlReportIsNoticed() throws Exception {
        assertThat(probe(Map.of("DJL_OFFLINE", "false", "OPT_OUT_TRACKING", "false")))
                .startsWith("asked for http")
                .endsWith("done");
    }

    @Test
    void staysSilentWhenDownloadsAreAllowed() throws Exception {
        assertThat(probe(Map.of("DJL_OFFLINE", "false"))).isEqualTo("done");
    }

    /** ONNX Runtime's natives cannot be told from Java to be silent before they start: they must not know how to talk. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "linux-x64/libonnxruntime.so",
                "linux-aarch64/libonnxruntime.so",
                "osx-aarch64/libonnxruntime.dylib",
            })
    void nativeLibrariesHaveNoCollector(String library) throws IOException {
        try (InputStream in = Objects.requireNonNull(
                ai.onnxruntime.OrtEnvironment.class.getResourceAsStream("/ai/onnxruntime/native/" + library))) {
            String bytes = new String(in.readAllBytes(), StandardCharsets.ISO_8859_1);

            assertThat(bytes.contains("CPUExecutionProvider")).isTrue();
            assertThat(bytes.contains("OneCollector")).isFalse();
        }
    }

    private String probe(Map<String, String> environment) throws IOException, InterruptedException, URISyntaxException {
        Path tokenizer = Path.of(Objects.requireNonNull(DjlTest.class.getResource("/tokenizer.json"))
                .toURI());
        ProcessBuilder builder = new ProcessBuilder(
                ProcessHandle.current().info().command().orElseThrow(),
                "-cp",
                System.getProperty("java.class.path"),
                OfflineProbe.class.getName(),
                folder.toString(),
                tokenizer.toString());
        builder.environment().keySet().removeAll(List.of("DJL_OFFLINE", "OPT_OUT_TRACKING"));
        builder.environment().putAll(environment);
        Process process = builder.redirectError(ProcessBuilder.Redirect.INHERIT).start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).isZero();
        return Stream.of(output.split("\n"))
                .distinct()
                .reduce((a, b) -> a + "\n" + b)
                .orElse("");
    }
}
