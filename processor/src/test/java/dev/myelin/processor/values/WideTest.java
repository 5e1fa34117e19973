package dev.myelin.processor.values;

import static org.assertj.core.api.Assertions.assertThat;

import dev.myelin.processor.testing.Host;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.function.IntFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.spi.ToolProvider;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A record of more components than a long has bits, and than one method should read. */
class WideTest {

    private static final int COMPONENTS = 200;

    /** HotSpot interprets methods of more bytes for ever. */
    private static final int HUGE_METHOD = 8000;

    private static Generated wide;

    @BeforeAll
    static void compile(@TempDir Path folder) {
        String components =
                IntStream.range(0, COMPONENTS).mapToObj(WideTest::component).collect(Collectors.joining(",\n"));
        wide = Generated.of(Host.JAVAC, folder, "Wide", """
                package app;

                import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
                import dev.myelin.annotations.DefaultValue;
                import jakarta.validation.constraints.*;
                import org.jspecify.annotations.Nullable;

                final class Wide {
                  Values run(Values params) {
                    return params;
                  }

                  @JsonIgnoreProperties("old")
                  record Values(
                %s) {}
                }
                """.formatted(components));
    }

    private static String component(int i) {
        return switch (i % 4) {
            case 0 -> "int c" + i;
            case 1 -> "@Nullable @NotBlank @Size(max = 9) String c" + i;
            case 2 -> "@DefaultValue(\"3\") @Min(1) @Max(5) int c" + i;
            default -> "@Nullable Integer c" + i;
        };
    }

    @Test
    void isReadAndWritten() throws IOException {
        String document = fields(i -> i % 4 == 1 ? "\"s\"" : "4");
        assertThat(wide.write(wide.read(document))).isEqualTo(document);
        String shortest = IntStream.range(0, COMPONENTS)
                .filter(i -> i % 4 == 0)
                .mapToObj(i -> "\"c" + i + "\":1")
                .collect(Collectors.joining(",", "{\"old\":{\"x\":[1]},", "}"));
        assertThat(wide.write(wide.read(shortest)))
                .isEqualTo(fields(i -> i % 4 == 0 ? "1" : i % 4 == 2 ? "3" : "null"));
    }

    @Test
    void problemsAreToldInOrderWhicheverPartNotesThem() {
        String document = fields(i -> i % 4 == 1 ? "\"s\"" : "4")
                .replace("\"c0\":4,", "")
                .replace("\"c64\":4,", "")
                .replace("\"c196\":4,", "")
                .replace("\"c70\":4", "\"c70\":6")
                .replace("\"c199\":4", "\"c199\":4,\"c199\":4,\"c1\":null,\"c200\":1");
        assertThat(wide.problems(document)).isEqualTo("""
                        parameters of 'search' are not valid (7 problems)
                          /c0      is required
                          /c64     is required
                          /c196    is required
                          /c70     must be at most 5, was 6
                          /c199    is there twice
                          /c1      is there twice
                          /c200    unknown field; did you mean 'c20'?""");
    }

    @Test
    void noMethodIsTooLongToBeCompiled() {
        StringWriter code = new StringWriter();
        Path classes = wide.compiled().classes().resolve("app");
        PrintWriter out = new PrintWriter(code, true);
        int status = ToolProvider.findFirst("javap")
                .orElseThrow()
                .run(
                        out,
                        out,
                        "-c",
                        "-p",
                        classes.resolve("WideParamsParser.class").toString(),
                        classes.resolve("WideParamsParser$ValuesValues.class").toString(),
                        classes.resolve("WideResultWriter.class").toString());
        assertThat(status).isZero();
        Matcher instruction =
                Pattern.compile("^ +([0-9]+): [a-z]", Pattern.MULTILINE).matcher(code.toString());
        assertThat(instruction.results().mapToInt(found -> Integer.parseInt(found.group(1))))
                .hasSizeGreaterThan(10 * COMPONENTS)
                .allSatisfy(at -> assertThat(at).isLessThan(HUGE_METHOD - 10));
    }

    private static String fields(IntFunction<String> value) {
        return IntStream.range(0, COMPONENTS)
                .mapToObj(i -> "\"c" + i + "\":" + value.apply(i))
                .collect(Collectors.joining(",", "{", "}"));
    }
}
