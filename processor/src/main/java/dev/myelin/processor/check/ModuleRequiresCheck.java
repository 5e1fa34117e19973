package dev.myelin.processor.check;

import dev.myelin.processor.model.ModuleModel;
import dev.myelin.processor.problem.Problem;
import dev.myelin.processor.problem.Rule;
import java.util.List;

/** A module with actions reads the runtime, which generated code calls. */
public final class ModuleRequiresCheck {

    public List<Problem> check(ModuleModel module) {
        return module.readsRuntime() ? List.of() : List.of(Rule.MODULE_REQUIRES.at(module.origin(), module.name()));
    }
}
