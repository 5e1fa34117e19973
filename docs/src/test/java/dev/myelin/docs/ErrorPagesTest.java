package dev.myelin.docs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.myelin.processor.problem.Rule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.Diagnostic;
import javax.tools.JavaFileObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Each rule has a page, and what the page shows is what the compiler says. */
class ErrorPagesTest {

    private static final Path ERRORS = Markdown.ROOT.resolve("docs/errors");

    @TempDir
    Path folder;

    @Test
    void codesRulesAndPagesMatchOneToOne() throws IOException {
        List<String> codes = Arrays.stream(Rule.values()).map(Rule::code).toList();
        try (Stream<Path> pages = Files.list(ERRORS)) {
            assertThat(pages.map(page -> page.getFileName().toString()).filter(name -> !name.equals("README.md")))
                    .containsExactlyInAnyOrderElementsOf(
                            codes.stream().map(code -> code + ".md").toList());
        }
        assertThat(codes).doesNotHaveDuplicates().isSorted();
    }

    @Test
    void theIndexListsEachPageOnceUnderItsTitle() throws IOException {
        StringBuilder table = new StringBuilder();
        for (Rule rule : Rule.values()) {
            ErrorPage page = ErrorPage.read(rule.code());
            table.append("| [%s](%s.md) | %s | %s |%n"
                    .formatted(rule.code(), rule.code(), rule.isError() ? "error" : "warning", page.title()));
        }
        assertThat(Markdown.read("docs/errors/README.md").text().lines().filter(line -> line.startsWith("| [")))
                .containsExactlyElementsOf(table.toString().lines().toList());
    }

    @ParameterizedTest
    @EnumSource
    void theWrongSourceGivesExactlyTheMessageOfThePageAtTheMarkedLine(Rule rule) throws IOException {
        ErrorPage page = ErrorPage.read(rule.code());
        List<Diagnostic<? extends JavaFileObject>> said = said(rule, Javac.diagnostics(page.wrong(), folder));

        assertThat(page.code()).isEqualTo(rule.code());
        assertThat(said.stream().map(ErrorPagesTest::message).collect(Collectors.joining()))
                .isEqualTo(page.messages());
        assertThat(said.stream().filter(ErrorPagesTest::isOurs)).singleElement().satisfies(ours -> {
            assertThat(ours.getKind()).isEqualTo(rule.isError() ? Diagnostic.Kind.ERROR : Diagnostic.Kind.WARNING);
            assertThat(message(ours)).startsWith("[" + rule.code() + "] ");
            assertThat(ours.getLineNumber()).isEqualTo(page.markedLine());
        });
    }

    @ParameterizedTest
    @EnumSource
    void theRightSourceCompilesWithoutAWord(Rule rule) throws IOException {
        assertThat(said(rule, Javac.diagnostics(ErrorPage.read(rule.code()).right(), folder)))
                .extracting(ErrorPagesTest::message)
                .isEmpty();
    }

    /** Every error, and the warnings of Myelin. Until deployments are served, that one is for its own page only. */
    private static List<Diagnostic<? extends JavaFileObject>> said(
            Rule rule, List<Diagnostic<? extends JavaFileObject>> diagnostics) {
        return diagnostics.stream()
                .filter(diagnostic -> diagnostic.getKind() == Diagnostic.Kind.ERROR || isOurs(diagnostic))
                .filter(diagnostic ->
                        rule == Rule.NOT_SERVED || !message(diagnostic).startsWith("[" + Rule.NOT_SERVED.code()))
                .collect(Collectors.toList());
    }

    private static boolean isOurs(Diagnostic<?> diagnostic) {
        return message(diagnostic).startsWith("[MYE");
    }

    private static String message(Diagnostic<?> diagnostic) {
        return diagnostic.getMessage(Locale.ENGLISH) + "\n";
    }
}
