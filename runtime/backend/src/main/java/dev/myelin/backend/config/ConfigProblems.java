package dev.myelin.backend.config;

import dev.myelin.error.InvalidConfiguration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.nodes.Node;

/** What is wrong with a file, and what is only odd, all of it with its place. */
final class ConfigProblems {

    /** So many are told; the others are counted. */
    private static final int MOST = 50;

    /** Places up to this length have their messages in one column. */
    private static final int WIDEST = 60;

    /** One of them. Lines and columns begin at 1; 0 is no place. */
    private record Problem(int line, int column, String pointer, String message) {

        String place() {
            return line == 0 ? "" : "line " + line + ", column " + column;
        }
    }

    private final String file;
    private final List<Problem> problems = new ArrayList<>();
    private final List<Problem> warnings = new ArrayList<>();

    ConfigProblems(String file) {
        this.file = file;
    }

    void add(Node node, String pointer, String message) {
        problems.add(problem(node.getStartMark(), pointer, message));
    }

    /** Of the text itself; the mark may be missing. */
    void add(@Nullable Mark mark, String message) {
        problems.add(problem(mark, "", message));
    }

    void warn(Node node, String pointer, String message) {
        warnings.add(problem(node.getStartMark(), pointer, message));
    }

    private static Problem problem(@Nullable Mark mark, String pointer, String message) {
        String shown = pointer.isEmpty() ? "(document)" : Shown.text(pointer);
        return mark == null
                ? new Problem(0, 0, shown, message)
                : new Problem(mark.getLine() + 1, mark.getColumn() + 1, shown, message);
    }

    /** The warnings, in the order of the file. */
    List<String> warnings() {
        return inOrder(warnings).stream()
                .map(warning -> warning.place() + "   " + warning.pointer() + "   " + warning.message())
                .toList();
    }

    /** Throws when there is a problem. */
    void throwIfAny() {
        if (!problems.isEmpty()) {
            throw new InvalidConfiguration(render(), null);
        }
    }

    private static List<Problem> inOrder(List<Problem> problems) {
        return problems.stream()
                .sorted(Comparator.comparingInt(Problem::line).thenComparingInt(Problem::column))
                .toList();
    }

    private String render() {
        List<Problem> shown = inOrder(problems).stream().limit(MOST).toList();
        int places = width(shown.stream().map(Problem::place).toList());
        int pointers = width(shown.stream().map(Problem::pointer).toList());
        int count = problems.size();
        StringBuilder text = new StringBuilder(file + " is not valid (" + count);
        text.append(count == 1 ? " problem)" : " problems)");
        for (Problem problem : shown) {
            text.append("\n  ").append(places == 0 ? "" : padded(problem.place(), places) + "   ");
            text.append(padded(problem.pointer(), pointers));
            text.append("   ").append(problem.message());
        }
        return count > MOST
                ? text.append("\n  and ").append(count - MOST).append(" more").toString()
                : text.toString();
    }

    private static int width(List<String> texts) {
        return texts.stream()
                .mapToInt(String::length)
                .filter(length -> length <= WIDEST)
                .max()
                .orElse(0);
    }

    private static String padded(String text, int width) {
        return text + " ".repeat(Math.max(0, width - text.length()));
    }
}
