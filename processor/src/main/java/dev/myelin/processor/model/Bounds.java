package dev.myelin.processor.model;

import dev.myelin.processor.model.RecordModel.Component;
import dev.myelin.processor.model.RecordModel.Constraint;
import dev.myelin.processor.model.RecordModel.Constraint.Kind;
import java.util.OptionalLong;

/** What a component's constraints amount to, taken together. */
public final class Bounds {

    private Bounds() {}

    /** The value of {@code @Min}. */
    public static OptionalLong min(Component component) {
        return component.constraints().stream()
                .filter(constraint -> constraint.kind() == Kind.MIN)
                .mapToLong(Constraint::min)
                .findFirst();
    }

    /** The value of {@code @Max}. */
    public static OptionalLong max(Component component) {
        return component.constraints().stream()
                .filter(constraint -> constraint.kind() == Kind.MAX)
                .mapToLong(Constraint::max)
                .findFirst();
    }

    /** Whether there is a {@code @NotBlank}. */
    public static boolean notBlank(Component component) {
        return component.constraints().stream().anyMatch(constraint -> constraint.kind() == Kind.NOT_BLANK);
    }

    /** What {@code @Size} and {@code @NotEmpty} allow. */
    public static Size size(Component component) {
        Size size = Size.ANY;
        for (Constraint constraint : component.constraints()) {
            if (constraint.kind() == Kind.NOT_EMPTY) {
                size = new Size(Math.max(size.least, 1), size.most);
            } else if (constraint.kind() == Kind.SIZE) {
                size = new Size(
                        Math.max(size.least, (int) constraint.min()), Math.min(size.most, (int) constraint.max()));
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
