package dev.myelin.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A page of {@code docs/errors}: a title, why the rule is there, source that breaks it, what the compiler says, and
 * source that is right.
 *
 * @param title what stands behind the code
 * @param wrong one line of it ends with the code as a comment: where the compiler reports
 * @param messages what the compiler says
 */
record ErrorPage(String code, String title, String wrong, String messages, String right) {

    private static final Pattern TITLE = Pattern.compile("\\A# (MYE\\d{4}): (.+)\\n\\n(?=\\S)");

    static ErrorPage read(String code) throws IOException {
        Markdown page = Markdown.read("docs/errors/" + code + ".md");
        Matcher title = TITLE.matcher(page.text());
        assertThat(title.find()).as("title and reason of " + code).isTrue();
        List<Markdown.Block> blocks = page.blocks();
        assertThat(blocks).extracting(Markdown.Block::language).as(code).containsExactly("java", "text", "java");
        return new ErrorPage(
                title.group(1),
                title.group(2),
                blocks.get(0).text(),
                blocks.get(1).text(),
                blocks.get(2).text());
    }

    /** The line of the wrong source that carries the code, as javac counts in its compilation unit. */
    long markedLine() {
        List<String> lines = wrong.lines().toList();
        List<Integer> marked = lines.stream()
                .filter(line -> line.endsWith("// " + code))
                .map(lines::indexOf)
                .toList();
        assertThat(marked).as("lines that end with // %s", code).hasSize(1);
        int start = marked.get(0);
        while (!Javac.beginsUnit(lines.get(start))) {
            start--;
        }
        return marked.get(0) - start + 1L;
    }
}
