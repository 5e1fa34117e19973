package dev.myelin.processor.pass;

import com.palantir.javapoet.TypeSpec;
import dev.myelin.processor.AnnotationNames;
import dev.myelin.processor.check.ActionCheck;
import dev.myelin.processor.emit.ActionFiles;
import dev.myelin.processor.model.ActionModel;
import dev.myelin.processor.problem.Checked;
import dev.myelin.processor.problem.Problem;
import dev.myelin.processor.read.ActionReader;
import dev.myelin.processor.read.StubReader;
import dev.myelin.processor.read.TypeLookup;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.TypeElement;

/** Takes each action through read, check and emit. */
final class ActionPass extends TypePass {

    private final TypeLookup lookup;

    ActionPass(TypeLookup lookup, Reporter reporter, OutputWriter writer, TakenNames taken) {
        super(AnnotationNames.INFERENCE_ACTION, lookup, reporter, writer, taken);
        this.lookup = lookup;
    }

    @Override
    Checked<List<TypeSpec>> files(TypeElement type) {
        Checked<ActionModel> read = new ActionReader(lookup).read(type);
        if (waits(read)) {
            return new Checked<>(null, read.problems());
        }
        Checked<ActionModel> checked = check(read);
        ActionModel action = checked.value();
        List<TypeSpec> files = action == null || checked.hasErrors()
                ? ActionFiles.of(new StubReader(lookup).read(type))
                : ActionFiles.of(action);
        return new Checked<>(files, checked.problems());
    }

    private static Checked<ActionModel> check(Checked<ActionModel> read) {
        ActionModel action = read.value();
        if (action == null) {
            return read;
        }
        List<Problem> problems = new ArrayList<>();
        ActionCheck.ALL.forEach(check -> problems.addAll(check.check(action)));
        return read.with(problems);
    }
}
