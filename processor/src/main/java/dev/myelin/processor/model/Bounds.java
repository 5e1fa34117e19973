package dev.myelin.processor.model;

import java.util.List;

/** What constraints amount to, taken together; {@link Range} has what they ask of numbers. */
public final class Bounds {

    private Bounds() {}

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
