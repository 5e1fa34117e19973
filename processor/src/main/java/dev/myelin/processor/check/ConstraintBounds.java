package dev.myelin.processor.check;

import dev.myelin.processor.model.Bounds;
import dev.myelin.processor.model.Described;
import dev.myelin.processor.model.RecordModel;
import dev.myelin.processor.model.RecordModel.Component;
import dev.myelin.processor.model.RecordModel.Constraint;
import dev.myelin.processor.model.RecordModel.Constraint.Kind;
import dev.myelin.processor.problem.Problem;
import dev.myelin.processor.problem.Rule;
import java.util.ArrayList;
import java.util.List;

/** Bounds leave room for a value. */
final class ConstraintBounds {

    private ConstraintBounds() {}

    static List<Problem> problems(RecordModel record) {
        List<Problem> problems = new ArrayList<>();
        for (Component component : record.components()) {
            String name = Described.component(record, component);
            negativeSizes(component, name, problems);
            Bounds.Size size = Bounds.size(component);
            reversed(component, Kind.SIZE, "the size of " + name, size.least(), size.most(), problems);
            long min = Bounds.min(component).orElse(Long.MIN_VALUE);
            long max = Bounds.max(component).orElse(Long.MAX_VALUE);
            reversed(component, Kind.MAX, name, min, max, problems);
        }
        return problems;
    }

    private static void negativeSizes(Component component, String name, List<Problem> problems) {
        for (Constraint constraint : component.constraints()) {
            long lowest = Math.min(constraint.min(), constraint.max());
            if (constraint.kind() == Kind.SIZE && lowest < 0) {
                problems.add(Rule.CONSTRAINT_NEGATIVE_SIZE.at(constraint.origin(), name, lowest));
            }
        }
    }

    private static void reversed(
            Component component, Kind place, String name, long min, long max, List<Problem> problems) {
        if (min <= max) {
            return;
        }
        component.constraints().stream()
                .filter(constraint -> constraint.kind() == place)
                .findFirst()
                .ifPresent(
                        constraint -> problems.add(Rule.CONSTRAINT_NEVER_MET.at(constraint.origin(), name, min, max)));
    }
}
