package dev.myelin.processor.read;

import com.palantir.javapoet.TypeName;
import dev.myelin.processor.RuntimeTypes;
import dev.myelin.processor.model.Mode;
import dev.myelin.processor.model.ValueModel;
import dev.myelin.processor.problem.Checked;
import dev.myelin.processor.problem.Origin;
import dev.myelin.processor.problem.Problem;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeMirror;

/** Reads a class that implements {@code Predictor} or {@code ConfiguredPredictor}. */
final class PredictorReader {

    private final ModeTypes types;

    PredictorReader(ModeTypes types) {
        this.types = types;
    }

    Checked<Mode> read(TypeElement type) {
        Origin where = Origin.of(type);
        Checked<List<TypeMirror>> arguments = types.arguments(
                type, RuntimeTypes.CONFIGURED_PREDICTOR, "Predictor<MyModel, MyInput, MyOutput>", where);
        if (arguments.value() == null) {
            return new Checked<>(null, arguments.problems());
        }
        List<TypeMirror> given = arguments.value();
        List<Problem> problems = new ArrayList<>();
        Checked<ValueModel> input = types.params(given.get(1), type, where);
        Checked<ValueModel> output = types.result(given.get(2), type, where);
        problems.addAll(input.problems());
        problems.addAll(output.problems());
        ValueModel options = null;
        boolean optionsAreWhole = true;
        if (!TypeLookup.isNamed(given.get(3), RuntimeTypes.NO_OPTIONS)) {
            Checked<ValueModel> read = types.params(given.get(3), type, where);
            problems.addAll(read.problems());
            options = read.value();
            optionsAreWhole = options != null;
        }
        Mode mode = input.value() == null || output.value() == null || !optionsAreWhole
                ? null
                : new Mode.Predictor(TypeName.get(given.get(0)), input.value(), output.value(), options);
        return new Checked<>(mode, problems);
    }
}
