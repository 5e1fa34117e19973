package dev.myelin.processor.read;

import dev.myelin.processor.RuntimeTypes;
import dev.myelin.processor.model.Mode;
import dev.myelin.processor.model.ValueModel;
import dev.myelin.processor.problem.Checked;
import dev.myelin.processor.problem.Origin;
import dev.myelin.processor.problem.Problem;
import dev.myelin.processor.problem.Rule;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.ExecutableType;
import javax.lang.model.type.TypeMirror;

/** Reads a class that extends {@code BaseInferenceAction} and overrides {@code execute()}. */
final class SimpleReader {

    private final TypeLookup lookup;
    private final ModeTypes types;

    SimpleReader(TypeLookup lookup, ModeTypes types) {
        this.lookup = lookup;
        this.types = types;
    }

    Checked<Mode> read(TypeElement type, ExecutableElement execute) {
        List<Problem> problems = new ArrayList<>();
        Checked<List<TypeMirror>> arguments = types.arguments(
                type, RuntimeTypes.BASE_INFERENCE_ACTION, "BaseInferenceAction<MyParams>", Origin.of(type));
        problems.addAll(arguments.problems());
        ValueModel params = null;
        if (arguments.value() != null) {
            Checked<ValueModel> read = types.params(arguments.value().get(0), type, Origin.of(type));
            problems.addAll(read.problems());
            params = read.value();
        }
        Checked<ValueModel> result = result(type, execute);
        problems.addAll(result.problems());
        Mode mode = params == null || result.value() == null ? null : new Mode.Simple(params, result.value());
        return new Checked<>(mode, problems);
    }

    private Checked<ValueModel> result(TypeElement type, ExecutableElement execute) {
        ExecutableType seenFromClass =
                (ExecutableType) lookup.types().asMemberOf(lookup.types().getDeclaredType(type), execute);
        TypeMirror returned = seenFromClass.getReturnType();
        Origin where = Origin.of(execute);
        if (returned.toString().equals("java.lang.Object")) {
            return Checked.failed(Rule.BAD_EXECUTE.at(where, type.getSimpleName(), "Object"));
        }
        return types.result(returned, type, where);
    }
}
