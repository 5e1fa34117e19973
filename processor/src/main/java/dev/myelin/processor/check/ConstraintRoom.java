package dev.myelin.processor.check;

import dev.myelin.processor.model.Bounds;
import dev.myelin.processor.model.Constraint;
import dev.myelin.processor.model.Range;
import dev.myelin.processor.model.ValueType;
import dev.myelin.processor.problem.Problem;
import dev.myelin.processor.problem.Rule;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;

/** Bounds leave room for a value, all of them together and with what the type itself can hold. */
final class ConstraintRoom {

    private ConstraintRoom() {}

    static List<Problem> problems(ConstraintPlace place) {
        List<Problem> problems = new ArrayList<>();
        place.constraints().forEach(constraint -> negative(constraint, place, problems));
        size(place, problems);
        range(place, problems);
        return problems;
    }

    private static void negative(Constraint constraint, ConstraintPlace place, List<Problem> problems) {
        int lowest = 0;
        if (constraint.ask() instanceof Constraint.Size size) {
            lowest = Math.min(size.min(), size.max());
        } else if (constraint.ask() instanceof Constraint.Digits digits) {
            lowest = Math.min(digits.integer(), digits.fraction());
        }
        if (lowest < 0) {
            problems.add(Rule.CONSTRAINT_NEGATIVE.at(
                    constraint.origin(), constraint.ask().annotation(), place.name(), lowest));
        }
    }

    private static void size(ConstraintPlace place, List<Problem> problems) {
        Bounds.Size size = Bounds.size(place.constraints());
        if (size.least() > size.most()) {
            Predicate<Constraint> isBound = constraint -> {
                Bounds.Size own = Bounds.size(List.of(constraint));
                return own.least() == size.least() || own.most() == size.most();
            };
            problems.add(Rule.CONSTRAINT_NEVER_MET.at(
                    last(place, isBound).origin(),
                    "the size of " + place.name(),
                    "at least " + size.least(),
                    "at most " + size.most()));
        }
    }

    private static void range(ConstraintPlace place, List<Problem> problems) {
        Range asked = Range.of(place.constraints());
        Range all = place.type() instanceof ValueType.Scalar scalar ? asked.and(Range.of(scalar.kind())) : asked;
        if (all.isEmpty() || (isWhole(place.type()) && all.whole().isEmpty())) {
            Predicate<Constraint> isBound = constraint -> {
                Range own = Range.of(constraint.ask());
                return (own.least() != null && own.least().equals(all.least()))
                        || (own.most() != null && own.most().equals(all.most()));
            };
            problems.add(Rule.CONSTRAINT_NEVER_MET.at(
                    last(place, isBound).origin(),
                    place.name(),
                    NumberText.atLeast(Objects.requireNonNull(all.least())),
                    NumberText.atMost(Objects.requireNonNull(all.most()))));
        }
    }

    private static boolean isWhole(ValueType type) {
        return type instanceof ValueType.Scalar scalar
                && switch (scalar.kind()) {
                    case BYTE, SHORT, INT, LONG, BIG_INTEGER -> true;
                    default -> false;
                };
    }

    private static Constraint last(ConstraintPlace place, Predicate<Constraint> isBound) {
        return place.constraints().stream()
                .filter(isBound)
                .reduce((earlier, later) -> later)
                .orElseThrow();
    }
}
