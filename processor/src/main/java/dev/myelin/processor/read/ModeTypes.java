package dev.myelin.processor.read;

import com.palantir.javapoet.ClassName;
import dev.myelin.processor.model.ValueModel;
import dev.myelin.processor.problem.Checked;
import dev.myelin.processor.problem.Origin;
import dev.myelin.processor.problem.Rule;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;

/** Finds the types that a class gives to a generic supertype of the runtime, and reads those that cross JSON. */
final class ModeTypes {

    private final TypeLookup lookup;
    private final ValueReader values;

    ModeTypes(TypeLookup lookup, ValueReader values) {
        this.lookup = lookup;
        this.values = values;
    }

    /** The type arguments of a supertype; a problem when the author leaves them out. */
    Checked<List<TypeMirror>> arguments(TypeElement type, ClassName supertype, String example, Origin where) {
        Optional<DeclaredType> found = lookup.asSuper(type.asType(), supertype);
        List<TypeMirror> arguments = found.map(declared -> List.<TypeMirror>copyOf(declared.getTypeArguments()))
                .orElse(List.of());
        return arguments.isEmpty()
                ? Checked.failed(Rule.RAW_SUPERTYPE.at(where, type.getSimpleName(), supertype.simpleName(), example))
                : Checked.ok(arguments);
    }

    Checked<ValueModel> params(TypeMirror params, TypeElement user, Origin where) {
        return values.read(params, Use.PARAMS, packageOf(user), where);
    }

    Checked<ValueModel> result(TypeMirror result, TypeElement user, Origin where) {
        return values.read(result, Use.RESULT, packageOf(user), where);
    }

    private String packageOf(TypeElement user) {
        return lookup.elements().getPackageOf(user).getQualifiedName().toString();
    }
}
