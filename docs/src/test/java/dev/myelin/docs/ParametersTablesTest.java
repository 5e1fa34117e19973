package dev.myelin.docs;

import static com.google.testing.compile.CompilationSubject.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import javax.tools.Diagnostic;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The tables of types and of constraints on the page about parameters. */
class ParametersTablesTest {

    private static final Pattern CODE = Pattern.compile("`([^`]+)`");
    private static final String CODES = "`[^`]+`(?:, `[^`]+`)*";
    private static final Pattern TYPES = Pattern.compile("(?m)^\\| (" + CODES + ") \\| (`[^`]+`) \\| .*\\|$");
    private static final Pattern CONSTRAINTS =
            Pattern.compile("(?m)^\\| (`@(?:Min|Dec|NotB|Size|Past|Assert).*?) \\| (.*) \\|$");

    private static final String IMPORTS = """
            package tables;
            import dev.myelin.action.BaseInferenceAction;
            import dev.myelin.annotations.InferenceAction;
            import dev.myelin.model.ModelId;
            import jakarta.validation.constraints.*;
            import java.math.*;
            import java.net.URI;
            import java.nio.file.Path;
            import java.time.*;
            import java.util.*;
            """;

    @TempDir
    Path folder;

    @Test
    void everyTypeIsReadFromItsExampleAndWrittenAsIt() throws Exception {
        List<String> components = new ArrayList<>();
        List<String> fields = new ArrayList<>();
        for (MatchResult row : rows(TYPES)) {
            for (String type : codes(row.group(1))) {
                fields.add(
                        "\"v" + components.size() + "\":" + codes(row.group(2)).get(0));
                components.add(type + " v" + components.size());
            }
        }
        assertThat(components).hasSizeGreaterThan(50);

        Compilation compilation = Javac.compile(List.of(action(components)));
        assertThat(compilation).succeededWithoutWarnings();
        Javac.write(compilation, folder);
        String document = "{" + String.join(",", fields) + "}";
        Plugin.Output output = new Plugin(folder, folder).myelin("run", "echo", "--params", document);

        assertThat(output.out().strip()).as(output.err()).isEqualTo(document.replace(" ", ""));
    }

    @Test
    void everyConstraintIsForTheTypesOfItsRowAndNotForOthers() throws IOException {
        List<String> fitting = new ArrayList<>();
        List<String> other = new ArrayList<>();
        for (MatchResult row : rows(CONSTRAINTS)) {
            for (String constraint : codes(row.group(1))) {
                for (String type : codes(row.group(2))) {
                    fitting.add(constraint + " " + type + " v" + fitting.size());
                }
                other.add(constraint + " char v" + other.size());
            }
        }
        assertThat(other).hasSize(20);

        assertThat(Javac.compile(List.of(action(fitting)))).succeeded();
        assertThat(Javac.compile(List.of(action(other))).diagnostics().stream()
                        .filter(diagnostic -> diagnostic.getKind() == Diagnostic.Kind.ERROR)
                        .map(diagnostic -> diagnostic.getMessage(null).substring(0, 9)))
                .hasSize(other.size())
                .containsOnly("[MYE1403]");
    }

    private static List<MatchResult> rows(Pattern row) throws IOException {
        return row.matcher(Markdown.read("docs/parameters.md").text()).results().toList();
    }

    private static List<String> codes(String cell) {
        return CODE.matcher(cell).results().map(code -> code.group(1)).toList();
    }

    /** An action that returns its parameters, of these components. */
    private static String action(List<String> components) {
        return IMPORTS + """
                @InferenceAction(name = "echo")
                public final class Echo extends BaseInferenceAction<Echo.Values> {
                  public record Values(%s) {}
                  @Override public Values execute() { return params(); }
                }
                """.formatted(String.join(", ", components));
    }
}
