package dev.myelin.processor.check;

import dev.myelin.processor.model.ObjectModel;
import dev.myelin.processor.model.ValueModel;
import dev.myelin.processor.problem.Problem;
import java.util.ArrayList;
import java.util.List;

/** All rules for types that cross JSON. */
public final class ValueChecks {

    private ValueChecks() {}

    /** What is wrong with parameters. */
    public static List<Problem> params(ValueModel params) {
        List<Problem> problems = new ArrayList<>(result(params));
        for (ObjectModel record : params.objects()) {
            problems.addAll(ComponentCount.problems(record));
            problems.addAll(ConstraintTypes.problems(record, params));
            problems.addAll(ConstraintBounds.problems(record));
            problems.addAll(DefaultTexts.problems(record, params));
            problems.addAll(DefaultsWithinConstraints.problems(record));
        }
        return List.copyOf(problems);
    }

    /** What is wrong with a result. */
    public static List<Problem> result(ValueModel result) {
        List<Problem> problems = new ArrayList<>(EndlessTypes.problems(result));
        result.objects().forEach(record -> problems.addAll(EqualJsonNames.problems(record)));
        return List.copyOf(problems);
    }
}
