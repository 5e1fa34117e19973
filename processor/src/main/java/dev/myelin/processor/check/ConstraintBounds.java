package dev.myelin.processor.check;

import dev.myelin.processor.model.Bounds;
import dev.myelin.processor.model.Constraint;
import dev.myelin.processor.model.Described;
import dev.myelin.processor.model.ObjectModel;
import dev.myelin.processor.model.ObjectModel.Component;
import dev.myelin.processor.problem.Problem;
import dev.myelin.processor.problem.Rule;
import java.util.ArrayList;
import java.util.List;

/** Bounds leave room for a value. */
final class ConstraintBounds {

    private ConstraintBounds() {}

    static List<Problem> problems(ObjectModel record) {
        List<Problem> problems = new ArrayList<>();
        for (Component component : record.components()) {
            String name = Described.component(record, component);
            negativeSizes(component, name, problems);
            Bounds.Size size = Bounds.size(component.constraints());
            reversed(component, Constraint.Size.class, "the size of " + name, size.least(), size.most(), problems);
            long min = Bounds.min(component.constraints()).orElse(Long.MIN_VALUE);
            long max = Bounds.max(component.constraints()).orElse(Long.MAX_VALUE);
            reversed(component, Constraint.Max.class, name, min, max, problems);
        }
        return problems;
    }

    private static void negativeSizes(Component component, String name, List<Problem> problems) {
        for (Constraint constraint : component.constraints()) {
            if (constraint.ask() instanceof Constraint.Size size && Math.min(size.min(), size.max()) < 0) {
                int lowest = Math.min(size.min(), size.max());
                problems.add(Rule.CONSTRAINT_NEGATIVE_SIZE.at(constraint.origin(), name, lowest));
            }
        }
    }

    private static void reversed(
            Component component,
            Class<? extends Constraint.Ask> place,
            String name,
            long min,
            long max,
            List<Problem> problems) {
        if (min <= max) {
            return;
        }
        component.constraints().stream()
                .filter(constraint -> place.isInstance(constraint.ask()))
                .findFirst()
                .ifPresent(
                        constraint -> problems.add(Rule.CONSTRAINT_NEVER_MET.at(constraint.origin(), name, min, max)));
    }
}
