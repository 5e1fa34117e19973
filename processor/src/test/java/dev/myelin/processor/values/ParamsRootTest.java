package dev.myelin.processor.values;

import static org.assertj.core.api.Assertions.assertThat;

import dev.myelin.processor.testing.Compiled;
import dev.myelin.processor.testing.Compiles;
import dev.myelin.processor.testing.Host;
import java.io.IOException;
import java.nio.file.Path;
import org.immutables.processor.ProxyProcessor;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Parameters that are no plain record. */
class ParamsRootTest {

    private static final String ACTIONS = """
            package app;
            import java.util.List;
            import org.immutables.value.Value;

            class OfBean {
              Bean run(Bean params) {
                return params;
              }
            }

            class Bean {
              private int count;

              int getCount() {
                return count;
              }

              void setCount(int count) {
                this.count = count;
              }
            }

            class OfSealed {
              Shape run(Shape params) {
                return params;
              }
            }

            sealed interface Shape {
              record Circle(double radius) implements Shape {}

              record Group(List<Shape> shapes) implements Shape {}
            }

            class OfGeneric {
              Page<Long> run(Page<Long> params) {
                return params;
              }
            }

            record Page<T>(List<T> items) {}

            class OfValue {
              Options run(Options params) {
                return params;
              }
            }

            @Value.Immutable
            @Value.Style(jdkOnly = true)
            abstract class Options {
              abstract int depth();

              @Value.Default
              int width() {
                return 80;
              }
            }
            """;

    private static Compiled compiled;

    @BeforeAll
    static void compile(@TempDir Path folder) {
        compiled = Compiles.in(folder)
                .with(new ValueProcessor())
                .with(new ProxyProcessor())
                .options("-Xlint:all,-processing,-options,-auxiliaryclass", "-Werror")
                .source("app/Actions.java", ACTIONS)
                .run(Host.JAVAC)
                .isClean();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "OfBean    | {\"count\":1}",
                "OfSealed  | {\"type\":\"group\",\"shapes\":[{\"type\":\"circle\",\"radius\":1.0}]}",
                "OfGeneric | {\"items\":[1,2]}",
                "OfValue   | {\"depth\":1,\"width\":2}"
            })
    void isReadAndWritten(String action, String document) throws IOException {
        Generated generated = new Generated(compiled, action, compiled.newLoader());

        assertThat(generated.write(generated.read(document))).isEqualTo(document);
    }

    @ParameterizedTest
    @CsvSource({
        "OfBean, /count    is required",
        "OfSealed, /type    is required",
        "OfGeneric, /items    is required",
        "OfValue, /depth    is required"
    })
    void hasItsProblems(String action, String problem) {
        Generated generated = new Generated(compiled, action, compiled.newLoader());

        assertThat(generated.problems("{}"))
                .isEqualTo("parameters of 'search' are not valid (1 problem)\n  " + problem);
    }
}
