package dev.myelin.processor.check;

import com.palantir.javapoet.TypeName;
import dev.myelin.processor.model.Described;
import dev.myelin.processor.model.ObjectModel;
import dev.myelin.processor.model.ObjectModel.Component;
import dev.myelin.processor.model.ValueModel;
import dev.myelin.processor.problem.Problem;
import dev.myelin.processor.problem.Rule;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A record that must have a value of its own type has no finite value. */
final class EndlessTypes {

    private final ValueModel model;
    private final List<Problem> problems = new ArrayList<>();
    private final Set<TypeName> done = new HashSet<>();
    /** The components from the record where the search began to the one it is at. */
    private final Deque<Need> path = new ArrayDeque<>();

    private EndlessTypes(ValueModel model) {
        this.model = model;
    }

    static List<Problem> problems(ValueModel model) {
        EndlessTypes search = new EndlessTypes(model);
        model.objects().forEach(search::visit);
        return search.problems;
    }

    private void visit(ObjectModel record) {
        if (!done.add(record.name())) {
            return;
        }
        for (Component component : record.components()) {
            ObjectModel needed = needed(component);
            if (needed == null) {
                continue;
            }
            path.addLast(new Need(record, component));
            if (path.stream().anyMatch(need -> need.record.equals(needed))) {
                problems.add(Rule.ENDLESS_TYPE.at(component.origin(), Described.type(needed.name()), circle(needed)));
            } else {
                visit(needed);
            }
            path.removeLast();
        }
    }

    /** The record that a value of the component cannot do without; null when it can do without any. */
    private @Nullable ObjectModel needed(Component component) {
        return component.nullable() ? null : model.object(component.type()).orElse(null);
    }

    /** {@code A.b -> B.a -> A}. */
    private String circle(ObjectModel start) {
        Stream<String> needs = path.stream()
                .dropWhile(need -> !need.record.equals(start))
                .map(need -> Described.component(need.record, need.component));
        return Stream.concat(needs, Stream.of(Described.type(start.name()))).collect(Collectors.joining(" -> "));
    }

    private record Need(ObjectModel record, Component component) {}
}
