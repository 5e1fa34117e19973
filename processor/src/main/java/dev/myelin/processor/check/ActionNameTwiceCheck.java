package dev.myelin.processor.check;

import dev.myelin.processor.model.IndexModel;
import dev.myelin.processor.problem.Problem;
import dev.myelin.processor.problem.Rule;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Each action of a module has a name of its own. Reported on the later class. */
public final class ActionNameTwiceCheck {

    public List<Problem> check(IndexModel index) {
        List<Problem> problems = new ArrayList<>();
        Map<String, IndexModel.Entry> byName = new HashMap<>();
        for (IndexModel.Entry entry : index.entries()) {
            IndexModel.Entry other = byName.putIfAbsent(entry.name(), entry);
            if (other != null) {
                problems.add(Rule.ACTION_NAME_TWICE.at(
                        entry.nameOrigin(), entry.name(), other.type().canonicalName()));
            }
        }
        return problems;
    }
}
