package dev.myelin.processor.check;

import dev.myelin.processor.model.GeneratedNames;
import dev.myelin.processor.model.IndexModel;
import dev.myelin.processor.model.ModuleModel;
import dev.myelin.processor.problem.Problem;
import dev.myelin.processor.problem.Rule;
import java.util.List;
import java.util.Set;

/** A module provides the definitions of all its actions: on the module path nobody reads the service file. */
public final class ModuleProvidesCheck {

    /**
     * Whether all are provided.
     *
     * @param provided the definitions that the module provides, by their qualified names
     */
    public List<Problem> check(ModuleModel module, Set<String> provided, IndexModel index) {
        List<String> definitions = index.entries().stream()
                .map(entry -> GeneratedNames.action(entry.type()).canonicalName())
                .toList();
        List<String> missing = definitions.stream()
                .filter(definition -> !provided.contains(definition))
                .toList();
        return missing.isEmpty()
                ? List.of()
                : List.of(Rule.MODULE_PROVIDES.at(
                        module.origin(), module.name(), String.join(", ", missing), String.join(", ", definitions)));
    }
}
