package dev.myelin.processor.model;

import java.util.List;
import java.util.OptionalLong;

/** What constraints amount to, taken together. */
public final class Bounds {

    private Bounds() {}

    /** The greatest value of {@code @Min}. */
    public static OptionalLong min(List<Constraint> constraints) {
        return constraints.stream()
                .filter(constraint -> constraint.ask() instanceof Constraint.Min)
                .mapToLong(constraint -> ((Constraint.Min) constraint.ask()).bound())
                .max();
    }

    /** The least value of {@code @Max}. */
    public static OptionalLong max(List<Constraint> constraints) {
        return constraints.stream()
                .filter(constraint -> constraint.ask() instanceof Constraint.Max)
                .mapToLong(constraint -> ((Constraint.Max) constraint.ask()).bound())
                .min();
    }

    /** Whether one of the plain constraints is there. */
    public static boolean has(List<Constraint> constraints, Constraint.Kind kind) {
        return constraints.stream().anyMatch(constraint -> constraint.is(kind));
    }

    /** What {@code @Size}, {@code @NotEmpty} and {@code @NotBlank} allow. */
    public static Size size(List<Constraint> constraints) {
        return constraints.stream().map(Bounds::size).reduce(Size.ANY, Size::and);
    }

    private static Size size(Constraint constraint) {
        if (constraint.ask() instanceof Constraint.Size asked) {
            return new Size(asked.min(), asked.max());
        }
        boolean isSomething = constraint.is(Constraint.Kind.NOT_EMPTY) || constraint.is(Constraint.Kind.NOT_BLANK);
        return isSomething ? new Size(1, Integer.MAX_VALUE) : Size.ANY;
    }

    /** How many characters, elements or fields there may be. */
    public record Size(int least, int most) {

        /** No bounds. */
        public static final Size ANY = new Size(0, Integer.MAX_VALUE);

        /** The narrower of the bounds of both. */
        public Size and(Size other) {
            return new Size(Math.max(least, other.least), Math.min(most, other.most));
        }

        public boolean allows(int size) {
            return size >= least && size <= most;
        }
    }
}
