package dev.myelin.processor.pass;

import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.myelin.processor.check.ValueChecks;
import dev.myelin.processor.emit.ValueFiles;
import dev.myelin.processor.model.Described;
import dev.myelin.processor.model.ValueModel;
import dev.myelin.processor.problem.Checked;
import dev.myelin.processor.problem.Origin;
import dev.myelin.processor.problem.Problem;
import dev.myelin.processor.problem.Rule;
import dev.myelin.processor.read.StubReader;
import dev.myelin.processor.read.TypeLookup;
import dev.myelin.processor.read.Use;
import dev.myelin.processor.read.ValueReader;
import java.util.List;
import javax.lang.model.element.TypeElement;

/** Read, check and emit for a type annotated {@code @Params}. */
final class ParamsTypes {

    private final TypeLookup lookup;

    ParamsTypes(TypeLookup lookup) {
        this.lookup = lookup;
    }

    Checked<ValueModel> read(TypeElement type) {
        if (!type.getTypeParameters().isEmpty()) {
            return Checked.failed(Rule.UNSUPPORTED_TYPE.at(
                    Origin.of(type),
                    Described.type(TypeName.get(type.asType())),
                    "@Params",
                    "a parser is of one type, without type parameters"));
        }
        String home = lookup.elements().getPackageOf(type).getQualifiedName().toString();
        return new ValueReader(lookup).read(type.asType(), Use.PARAMS, home, Origin.of(type));
    }

    static Checked<ValueModel> check(Checked<ValueModel> read) {
        return read.get().map(model -> read.with(ValueChecks.params(model))).orElse(read);
    }

    List<TypeSpec> files(TypeElement type, Checked<ValueModel> checked) {
        if (checked.problems().stream().anyMatch(problem -> isOfNoCode(problem, type))) {
            return List.of();
        }
        ValueModel model = checked.value();
        return model == null || checked.hasErrors()
                ? ValueFiles.of(new StubReader(lookup).read(type))
                : ValueFiles.of(model, StubReader.isPublic(type));
    }

    /** Whether a problem is that no code can name the type, or that it is not one type. */
    private static boolean isOfNoCode(Problem problem, TypeElement type) {
        return problem.origin().element().equals(type)
                && (problem.rule() == Rule.TYPE_NOT_ACCESSIBLE
                        || !type.getTypeParameters().isEmpty());
    }
}
