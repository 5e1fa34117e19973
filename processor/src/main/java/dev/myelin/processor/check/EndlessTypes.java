package dev.myelin.processor.check;

import com.palantir.javapoet.TypeName;
import dev.myelin.processor.model.Definition;
import dev.myelin.processor.model.Described;
import dev.myelin.processor.model.ObjectModel;
import dev.myelin.processor.model.ObjectModel.Component;
import dev.myelin.processor.model.SealedModel;
import dev.myelin.processor.model.ValueModel;
import dev.myelin.processor.problem.Origin;
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

/** A type that must have a value of its own type in each of its values has none that ends. */
final class EndlessTypes {

    private final ValueModel model;
    private final FiniteTypes finite;
    private final List<Problem> problems = new ArrayList<>();
    private final Set<TypeName> done = new HashSet<>();
    /** What leads from the type where the search began to the one it is at. */
    private final Deque<Need> path = new ArrayDeque<>();

    private EndlessTypes(ValueModel model) {
        this.model = model;
        this.finite = new FiniteTypes(model);
    }

    static List<Problem> problems(ValueModel model) {
        EndlessTypes search = new EndlessTypes(model);
        model.definitions().values().forEach(search::visit);
        return search.problems;
    }

    private void visit(Definition type) {
        if (finite.contains(type.name()) || !done.add(type.name())) {
            return;
        }
        if (type instanceof ObjectModel object) {
            for (Component component : object.components()) {
                FiniteTypes.needed(component)
                        .ifPresent(needed -> follow(
                                new Need(type.name(), Described.component(object, component), component.origin()),
                                needed));
            }
        } else if (type instanceof SealedModel cases) {
            Need need = new Need(type.name(), Described.type(type.name()), type.origin());
            cases.cases().forEach(one -> follow(need, one.type().name()));
        }
    }

    private void follow(Need need, TypeName needed) {
        path.addLast(need);
        if (path.stream().anyMatch(step -> step.type.equals(needed))) {
            problems.add(Rule.ENDLESS_TYPE.at(need.origin, Described.type(needed), circle(needed)));
        } else if (model.definitions().containsKey(needed)) {
            visit(model.definition(needed));
        }
        path.removeLast();
    }

    /** {@code A.b -> B.a -> A}; a sealed type stands for the choice of its case. */
    private String circle(TypeName start) {
        Stream<String> steps =
                path.stream().dropWhile(step -> !step.type.equals(start)).map(step -> step.name);
        return Stream.concat(steps, Stream.of(Described.type(start))).collect(Collectors.joining(" -> "));
    }

    /** A type that cannot do without another. */
    private record Need(TypeName type, String name, Origin origin) {}
}
