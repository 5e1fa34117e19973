package dev.myelin.processor.check;

import dev.myelin.processor.model.Definition;
import dev.myelin.processor.model.Described;
import dev.myelin.processor.model.EnumModel;
import dev.myelin.processor.model.ObjectModel;
import dev.myelin.processor.model.ObjectModel.Component;
import dev.myelin.processor.model.ValueModel;
import dev.myelin.processor.problem.Origin;
import dev.myelin.processor.problem.Problem;
import dev.myelin.processor.problem.Rule;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;

/** A name in JSON means one thing: a field of an object, a constant of an enum. */
final class EqualJsonNames {

    private final List<Problem> problems = new ArrayList<>();
    /** What has a name, for messages. */
    private final Map<String, String> owners = new HashMap<>();

    private EqualJsonNames() {}

    static List<Problem> problems(ValueModel model) {
        List<Problem> problems = new ArrayList<>();
        for (Definition definition : model.definitions().values()) {
            EqualJsonNames names = new EqualJsonNames();
            if (definition instanceof ObjectModel object) {
                names.fields(object);
            } else if (definition instanceof EnumModel constants) {
                names.constants(constants);
            }
            problems.addAll(names.problems);
        }
        return problems;
    }

    private void fields(ObjectModel object) {
        String type = Described.type(object.name());
        for (Component component : object.read()) {
            String owner = Described.component(object, component);
            take(component.jsonName(), owner, component.origin());
            for (String alias : component.aliases()) {
                take(alias, owner, component.origin());
            }
        }
        for (String ignored : new LinkedHashSet<>(object.ignoredNames())) {
            take(ignored, "an ignored field of " + type, object.origin());
        }
    }

    private void constants(EnumModel type) {
        for (EnumModel.Constant constant : type.constants()) {
            String owner = Described.type(type.name()) + "." + constant.javaName();
            take(constant.jsonName(), owner, constant.origin());
            for (String alias : constant.aliases()) {
                take(alias, owner, constant.origin());
            }
        }
    }

    private void take(String name, String owner, Origin origin) {
        String earlier = owners.putIfAbsent(name, owner);
        if (owner.equals(earlier)) {
            problems.add(Rule.JSON_NAME_TWICE.at(origin, owner, name));
        } else if (earlier != null) {
            problems.add(Rule.JSON_NAMES_EQUAL.at(origin, owner, earlier, name));
        }
    }
}
