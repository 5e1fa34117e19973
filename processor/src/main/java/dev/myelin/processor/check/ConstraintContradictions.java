package dev.myelin.processor.check;

import static dev.myelin.processor.model.Constraint.Kind.ASSERT_FALSE;
import static dev.myelin.processor.model.Constraint.Kind.ASSERT_TRUE;
import static dev.myelin.processor.model.Constraint.Kind.FUTURE;
import static dev.myelin.processor.model.Constraint.Kind.FUTURE_OR_PRESENT;
import static dev.myelin.processor.model.Constraint.Kind.NOT_NULL;
import static dev.myelin.processor.model.Constraint.Kind.NULL;
import static dev.myelin.processor.model.Constraint.Kind.PAST;
import static dev.myelin.processor.model.Constraint.Kind.PAST_OR_PRESENT;

import dev.myelin.processor.model.Constraint;
import dev.myelin.processor.model.Constraint.Kind;
import dev.myelin.processor.problem.Problem;
import dev.myelin.processor.problem.Rule;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Constraints that have no bounds do not exclude each other, nor what the place says of null. */
final class ConstraintContradictions {

    private static final Map<Kind, Set<Kind>> EXCLUDED = Map.of(
            NULL, Set.of(NOT_NULL),
            NOT_NULL, Set.of(NULL),
            ASSERT_TRUE, Set.of(ASSERT_FALSE),
            ASSERT_FALSE, Set.of(ASSERT_TRUE),
            PAST, Set.of(FUTURE, FUTURE_OR_PRESENT),
            PAST_OR_PRESENT, Set.of(FUTURE),
            FUTURE, Set.of(PAST, PAST_OR_PRESENT),
            FUTURE_OR_PRESENT, Set.of(PAST));

    private ConstraintContradictions() {}

    static List<Problem> problems(ConstraintPlace place) {
        List<Problem> problems = new ArrayList<>();
        Map<Kind, Constraint> earlier = new EnumMap<>(Kind.class);
        for (Constraint constraint : place.constraints()) {
            if (constraint.ask() instanceof Constraint.Plain plain) {
                for (Kind excluded : EXCLUDED.getOrDefault(plain.kind(), Set.of())) {
                    Constraint other = earlier.get(excluded);
                    if (other != null) {
                        problems.add(
                                contradiction(constraint, place, other.ask().annotation()));
                    }
                }
                nullness(constraint, place, problems);
                earlier.putIfAbsent(plain.kind(), constraint);
            }
        }
        return problems;
    }

    private static void nullness(Constraint constraint, ConstraintPlace place, List<Problem> problems) {
        if (constraint.is(NOT_NULL) && place.nullable()) {
            problems.add(contradiction(constraint, place, "@Nullable"));
        } else if (constraint.is(NULL) && !place.nullable()) {
            problems.add(Rule.CONSTRAINT_NULL_NEVER.at(constraint.origin(), place.name()));
        }
    }

    private static Problem contradiction(Constraint constraint, ConstraintPlace place, String other) {
        return Rule.CONSTRAINTS_EXCLUDE.at(
                constraint.origin(), place.name(), other, constraint.ask().annotation());
    }
}
