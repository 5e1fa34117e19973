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
        for (ObjectModel object : params.objects()) {
            for (ConstraintPlace place : ConstraintPlace.of(object)) {
                List<Problem> ofTypes = ConstraintTypes.problems(place, params);
                problems.addAll(ofTypes);
                problems.addAll(ConstraintContradictions.problems(place));
                if (ofTypes.isEmpty()) { // else the bounds are of something that is not there
                    problems.addAll(ConstraintRoom.problems(place));
                }
            }
            problems.addAll(DefaultTexts.problems(object, params));
            problems.addAll(DefaultsWithinConstraints.problems(object, params));
        }
        return List.copyOf(problems);
    }

    /** What is wrong with a result. */
    public static List<Problem> result(ValueModel result) {
        List<Problem> problems = new ArrayList<>(EndlessTypes.problems(result));
        problems.addAll(EqualJsonNames.problems(result));
        return List.copyOf(problems);
    }
}
