package dev.myelin.processor.check;

import dev.myelin.processor.model.ActionModel;
import dev.myelin.processor.problem.Problem;
import dev.myelin.processor.problem.Rule;
import java.util.List;
import java.util.regex.Pattern;

/** An action's name is a word of the command line, of the platform's config and of a path. */
final class ActionNameCheck implements ActionCheck {

    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9_]{0,99}");

    static boolean isName(String name) {
        return NAME.matcher(name).matches();
    }

    @Override
    public List<Problem> check(ActionModel action) {
        String name = action.info().name();
        return isName(name)
                ? List.of()
                : List.of(Rule.ACTION_NAME_INVALID.at(action.info().nameOrigin(), name));
    }
}
