package dev.myelin.processor.emit;

import com.palantir.javapoet.TypeSpec;
import dev.myelin.processor.model.ActionModel;
import dev.myelin.processor.model.Mode;
import dev.myelin.processor.model.Mode.StepModel;
import dev.myelin.processor.model.StubModel;
import dev.myelin.processor.model.ValueModel;
import dev.myelin.processor.model.ValueType;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** All types that are generated for one action. */
public final class ActionFiles {

    private ActionFiles() {}

    /** The types of an action without errors; all belong to the package of the author's class. */
    public static List<TypeSpec> of(ActionModel action) {
        List<TypeSpec> types = new ArrayList<>();
        types.add(new ActionEmitter(action).emit());
        Mode mode = action.mode();
        if (mode instanceof Mode.Predictor predictor) {
            types.add(ParamsParserEmitter.predictorParser(action.type(), predictor.input(), predictor.options()));
            types.add(ResultWriterEmitter.predictorWriter(action.type(), predictor.output()));
            if (action.deployment() != null) {
                types.add(new DeploymentEmitter(action, action.deployment()).predictor(predictor));
            }
        } else if (mode instanceof Mode.Simple simple) {
            addParser(types, action, simple.params());
            addWriter(types, action, simple.result());
        } else if (mode instanceof Mode.Typed typed) {
            addParser(types, action, Objects.requireNonNull(typed.params()));
            addWriter(types, action, typed.result());
            types.add(PlanEmitter.emit(
                    action.type(), typed, action.info().parallelism().value()));
            List<StepModel> inOrder = typed.plan().order().stream()
                    .<StepModel>map(typed.plan()::step)
                    .toList();
            types.add(ProgressEmitter.emit(action.type(), action.isPublic(), inOrder));
        } else {
            Mode.Steps steps = (Mode.Steps) mode;
            addParser(types, action, steps.params());
            addWriter(types, action, steps.result());
            addSteps(types, action, steps);
        }
        return types;
    }

    /** The types that stand in for those of an action with errors. */
    public static List<TypeSpec> of(StubModel stub) {
        return StubEmitter.emit(stub);
    }

    /** A shared type has its own. */
    private static void addParser(List<TypeSpec> types, ActionModel action, ValueModel params) {
        if (SharedTypes.name(params.root(), params).isEmpty()) {
            types.add(ParamsParserEmitter.parser(action.type(), params));
        }
    }

    /** A shared type has its own; a free-form result is written by the runtime. */
    private static void addWriter(List<TypeSpec> types, ActionModel action, @Nullable ValueModel result) {
        if (result != null
                && !result.root().equals(ValueType.Free.OBJECT_MAP)
                && SharedTypes.name(result.root(), result).isEmpty()) {
            types.add(ResultWriterEmitter.writer(action.type(), result));
        }
    }

    private static void addSteps(List<TypeSpec> types, ActionModel action, Mode.Steps mode) {
        if (!mode.steps().isEmpty()) {
            types.add(StepsEmitter.emit(action.type(), mode));
        }
        if (mode.steps().stream().map(StepModel::declared).anyMatch(Objects::nonNull)) {
            types.add(ProgressEmitter.emit(action.type(), action.isPublic(), mode.steps()));
        }
    }
}
