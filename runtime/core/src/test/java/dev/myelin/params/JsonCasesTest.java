package dev.myelin.params;

import static org.assertj.core.api.Assertions.assertThat;

import dev.myelin.error.InvalidParams;
import dev.myelin.json.JsonLimits;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What becomes of each case of the JSON test suite, and of each example of {@code docs/json.md}. */
class JsonCasesTest {

    private static final Path PAGE = Path.of("..", "..", "docs", "json.md");
    private static final String LAST_HEADING = "## The test suite, case by case\n";
    private static final Pattern ANSWER = Pattern.compile("(?m)^\\| `([^`]*)` \\| (.*?) \\|$");

    static List<JsonCase> cases() throws IOException {
        return JsonCase.all();
    }

    @ParameterizedTest
    @MethodSource("cases")
    void isDecidedAsTheTableSays(JsonCase json) {
        assertThat(decision(json.document())).isEqualTo(json.decision());
    }

    private static String decision(byte[] document) {
        try {
            new AnyParser().parse("any", document);
            return "accepted";
        } catch (InvalidParams e) {
            assertThat(e.problems()).hasSize(1);
            return e.problems().get(0).code();
        }
    }

    /** The one deviation: keys that are there twice. */
    @Test
    void followsTheStandardWhereItHasADecision() {
        assertThat(cases(
                        json -> json.name().startsWith("y_") && !json.decision().equals("accepted")))
                .extracting(JsonCase::decision)
                .containsExactly("duplicate", "duplicate");
        assertThat(cases(json -> json.name().startsWith("n_") && json.decision().equals("accepted")))
                .isEmpty();
        assertThat(cases(json -> json.name().startsWith("i_")))
                .hasSize(35)
                .noneMatch(json -> json.reason().isEmpty());
        assertThat(cases(json -> true)).hasSize(318);
    }

    @Test
    void isOnThePageAsInTheTable() throws IOException {
        String page = Files.readString(PAGE);
        int end = page.indexOf(LAST_HEADING) + LAST_HEADING.length();
        String expected = page.substring(0, end) + "\n" + table();
        if (Boolean.getBoolean("myelin.golden.update")) {
            Files.writeString(PAGE, expected);
        }
        assertThat(Files.readString(PAGE)).isEqualTo(expected);
    }

    private static String table() {
        String head = "| case | document | answer |\n|---|---|---|\n";
        return cases(json -> true).stream().map(JsonCase::row).collect(Collectors.joining("", head, ""));
    }

    /** The page's rows of {@code | `field: value` | pointer [code] message |}. */
    @Test
    void givesTheAnswersOfThePage() throws IOException {
        String page = Files.readString(PAGE);
        Matcher row = ANSWER.matcher(page.substring(page.indexOf("## Answers"), page.indexOf("## Numbers")));
        int rows = 0;
        for (; row.find(); rows++) {
            String fields = row.group(1);
            assertThat(answer(fields)).as(fields).isEqualTo(row.group(2));
        }
        assertThat(rows).isEqualTo(25);
    }

    @Test
    void hasTheLimitsOfThePage() throws IOException {
        JsonLimits limits = JsonLimits.DEFAULT;
        assertThat(Files.readString(PAGE))
                .contains("| `limits.depth` | " + limits.depth() + " |", "; " + JsonLimits.DEEPEST + " at most,")
                .contains("| `limits.string-length` | " + limits.stringLength() + " |")
                .contains("| `limits.number-length` | " + limits.numberLength() + " |")
                .contains("| `limits.name-length` | " + limits.nameLength() + " |")
                .contains("| `limits.document-bytes` | " + limits.documentBytes() + " |");
    }

    private static String answer(String fields) {
        try {
            Documents.parse(Documents.with(fields));
            return "taken";
        } catch (InvalidParams e) {
            return e.problems().stream()
                    .map(problem -> "`" + problem.code() + "`: " + problem.message())
                    .collect(Collectors.joining(", "));
        }
    }

    private static List<JsonCase> cases(Predicate<JsonCase> which) {
        try {
            return JsonCase.all().stream().filter(which).toList();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
