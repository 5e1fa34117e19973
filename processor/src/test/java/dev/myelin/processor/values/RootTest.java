package dev.myelin.processor.values;

import static org.assertj.core.api.Assertions.assertThat;

import dev.myelin.processor.testing.Host;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Results that are no records. */
class RootTest {

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "String | `a` | \"a\"",
                "int | 7 | 7",
                "double | 0.5 | 0.5",
                "boolean | true | true",
                "char | 'c' | \"c\"",
                "Long | 7L | 7",
                "ModelId | ModelId.of(7) | 7",
                "Kind | Kind.A | \"A\"",
                "float[] | new float[] {1} | [1.0]",
                "double[] | new double[] {1} | [1.0]",
                "List<String> | List.of() | []",
                "List<List<Kind>> | List.of(List.of(Kind.A)) | [[\"A\"]]",
                "`Map<String, Object>` | `Map.of(\"k\", 1)` | {\"k\":1}"
            })
    void anyTypeMayBeAResult(String type, String value, String json) throws Exception {
        String source = """
                package app;

                import dev.myelin.model.ModelId;
                import java.util.List;
                import java.util.Map;

                final class Root {
                  %1$s run() {
                    return value();
                  }

                  static %1$s value() {
                    return %2$s;
                  }

                  enum Kind { A }

                  List<ModelId> used(Map<String, Kind> all) {
                    return List.of();
                  }
                }
                """.formatted(type, type.equals("String") ? "\"a\"" : value);
        Generated root = Generated.of(Host.JAVAC, folder, "Root", source);
        assertThat(root.write(root.call("value"))).isEqualTo(json);
    }
}
