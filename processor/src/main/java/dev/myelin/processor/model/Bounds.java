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

    /** What {@code @Size} and {@code @NotEmpty} allow. */
    public static Size size(List<Constraint> constraints) {
        Size size = Size.ANY;
        for (Constraint constraint : constraints) {
            if (constraint.is(Constraint.Kind.NOT_EMPTY)) {
                size = new Size(Math.max(size.least, 1), size.most);
            } else if (constraint.ask() instanceof Constraint.Size asked) {
                size = new Size(Math.max(size.least, asked.min()), Math.min(size.most, asked.max()));
            }
        }
        return size;
    }

    /** How many characters, elements or fields there may be. */
    public record Size(int least, int most) {

        /** No bounds. */
        public static final Size ANY = new Size(0, Integer.MAX_VALUE);

        public boolean allows(int size) {
            return size >= least && size <= most;
        }
    }
}
