package dev.myelin.processor.pass;

import com.palantir.javapoet.TypeSpec;
import dev.myelin.processor.AnnotationNames;
import dev.myelin.processor.check.ValueChecks;
import dev.myelin.processor.emit.ValueFiles;
import dev.myelin.processor.model.ValueModel;
import dev.myelin.processor.problem.Checked;
import dev.myelin.processor.read.SharedReader;
import dev.myelin.processor.read.TypeLookup;
import java.util.List;
import javax.lang.model.element.TypeElement;

/**
 * Takes each type annotated {@code @Params} through read, check and emit. One with an error gets no files: nobody calls
 * them, since the actions that reach the type have the error too.
 */
final class ParamsPass extends TypePass {

    private final SharedReader reader;

    ParamsPass(TypeLookup lookup, Reporter reporter, OutputWriter writer, TakenNames taken) {
        super(AnnotationNames.PARAMS, lookup, reporter, writer, taken);
        reader = new SharedReader(lookup);
    }

    @Override
    Checked<List<TypeSpec>> files(TypeElement type) {
        Checked<ValueModel> read = reader.read(type);
        if (waits(read)) {
            return new Checked<>(null, read.problems());
        }
        Checked<ValueModel> checked =
                read.get().map(model -> read.with(ValueChecks.params(model))).orElse(read);
        ValueModel model = checked.value();
        return new Checked<>(
                model == null || checked.hasErrors() ? null : ValueFiles.of(model, SharedReader.isPublic(type)),
                checked.problems());
    }
}
