package dev.myelin.processor.problem;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A value with the problems found on the way to it. There may be no value when it is too wrong to go on, and there may
 * be one with problems: then it is whole enough to look for more of them.
 *
 * @param value null when it could not be made
 * @param problems in source order as far as known
 */
public record Checked<T>(@Nullable T value, List<Problem> problems) {

    public Checked {
        problems = List.copyOf(problems);
    }

    public static <T> Checked<T> ok(T value) {
        return new Checked<>(value, List.of());
    }

    public static <T> Checked<T> failed(Problem... problems) {
        return new Checked<>(null, List.of(problems));
    }

    /** The value, if there is one. */
    public Optional<T> get() {
        return Optional.ofNullable(value);
    }

    /** Whether any problem is an error. */
    public boolean hasErrors() {
        return problems.stream().anyMatch(problem -> problem.rule().isError());
    }

    /** The same value with more problems. */
    public Checked<T> with(List<Problem> more) {
        List<Problem> all = new ArrayList<>(problems);
        all.addAll(more);
        return new Checked<>(value, all);
    }
}
