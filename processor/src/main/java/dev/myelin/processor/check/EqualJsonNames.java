package dev.myelin.processor.check;

import dev.myelin.processor.model.Described;
import dev.myelin.processor.model.ObjectModel;
import dev.myelin.processor.model.ObjectModel.Component;
import dev.myelin.processor.problem.Problem;
import dev.myelin.processor.problem.Rule;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Components of one record have different names in JSON too. */
final class EqualJsonNames {

    private EqualJsonNames() {}

    static List<Problem> problems(ObjectModel record) {
        List<Problem> problems = new ArrayList<>();
        Map<String, Component> first = new HashMap<>();
        for (Component component : record.components()) {
            Component earlier = first.putIfAbsent(component.jsonName(), component);
            if (earlier != null) {
                problems.add(Rule.JSON_NAMES_EQUAL.at(
                        component.origin(),
                        Described.component(record, component),
                        Described.component(record, earlier),
                        component.jsonName()));
            }
        }
        return problems;
    }
}
