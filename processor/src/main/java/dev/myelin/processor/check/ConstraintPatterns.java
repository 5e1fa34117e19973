package dev.myelin.processor.check;

import dev.myelin.processor.model.Constraint;
import dev.myelin.processor.problem.Problem;
import dev.myelin.processor.problem.Rule;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.jspecify.annotations.Nullable;

/** A {@code @Pattern} is a regular expression: generated code compiles it when its class is loaded. */
final class ConstraintPatterns {

    private ConstraintPatterns() {}

    static List<Problem> problems(ConstraintPlace place) {
        List<Problem> problems = new ArrayList<>();
        for (Constraint constraint : place.constraints()) {
            String fault = fault(constraint);
            if (fault != null) {
                problems.add(Rule.CONSTRAINT_PATTERN_INVALID.at(constraint.origin(), place.name(), fault));
            }
        }
        return problems;
    }

    /** What is wrong with a pattern; null for one that is right, and for other constraints. */
    static @Nullable String fault(Constraint constraint) {
        if (!(constraint.ask() instanceof Constraint.Pattern pattern)) {
            return null;
        }
        try {
            Pattern.compile(pattern.regexp(), pattern.flags());
            return null;
        } catch (PatternSyntaxException e) {
            return e.getDescription() + (e.getIndex() < 0 ? "" : " near index " + e.getIndex());
        }
    }
}
