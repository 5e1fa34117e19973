package dev.myelin.processor.check;

import dev.myelin.processor.model.Described;
import dev.myelin.processor.model.ObjectModel;
import dev.myelin.processor.problem.Problem;
import dev.myelin.processor.problem.Rule;
import java.util.List;

/** A parser remembers in the 64 bits of a long which fields it has met. */
final class ComponentCount {

    private static final int MOST = 64;

    private ComponentCount() {}

    static List<Problem> problems(ObjectModel record) {
        int count = record.components().size();
        return count <= MOST
                ? List.of()
                : List.of(Rule.TOO_MANY_COMPONENTS.at(record.origin(), Described.type(record.name()), count));
    }
}
