package dev.myelin.processor.read;

import com.palantir.javapoet.TypeName;
import dev.myelin.processor.model.Definition;
import dev.myelin.processor.model.ValueModel;
import dev.myelin.processor.model.ValueType;
import dev.myelin.processor.problem.Checked;
import dev.myelin.processor.problem.Origin;
import dev.myelin.processor.problem.Rule;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import org.jspecify.annotations.Nullable;

/** Reads the type of parameters or of a result, with every type that can be reached from it and has a definition. */
public final class ValueReader {

    private final TypeLookup lookup;

    public ValueReader(TypeLookup lookup) {
        this.lookup = lookup;
    }

    /**
     * Reads a type. A component that cannot be read is left out of the model, so that the rest can still be checked.
     *
     * @param fromPackage the package of the generated code, which must be able to name every type
     * @param where what uses the type, for problems with the type as a whole
     * @return no value when the type itself cannot be used, or the compiler itself refuses one that it needs;
     *     {@link Rule#UNRESOLVED_TYPE} among the problems when a type may still come from another processor
     */
    public Checked<ValueModel> read(TypeMirror type, Use use, String fromPackage, Origin where) {
        Walk walk = new Walk(use, lookup, fromPackage);
        ValueType root = root(type, where, walk);
        if (root == null) {
            return new Checked<>(null, walk.problems());
        }
        Map<TypeName, Definition> definitions = new LinkedHashMap<>();
        for (DeclaredType met = walk.next(); met != null; met = walk.next()) {
            TypeName name = TypeName.get(met);
            if (!definitions.containsKey(name)) {
                definitions.put(name, define(met, walk));
            }
        }
        ValueModel model = walk.isGivenUp() ? null : new ValueModel(root, definitions);
        return new Checked<>(model, walk.problems());
    }

    private static @Nullable ValueType root(TypeMirror type, Origin where, Walk walk) {
        String user = where.element().getSimpleName().toString();
        ValueType root = new TypeReader(walk, new ConstraintReader(walk)).read(TypeUse.of(type), new Site(user, where));
        boolean object =
                root instanceof ValueType.Named && TypeLookup.element(type).getKind() != ElementKind.ENUM;
        if (walk.use() == Use.PARAMS && root != null && !object) {
            walk.problem(Rule.PARAMS_NOT_AN_OBJECT, where, TypeText.of(type), user);
            return null;
        }
        return root;
    }

    private static Definition define(DeclaredType type, Walk walk) {
        TypeElement element = TypeLookup.element(type);
        if (element.getKind() == ElementKind.ENUM) {
            return new EnumReader(walk).read(element);
        }
        return Tags.isSealed(element) ? new SealedReader(walk).read(element) : new ObjectReader(walk).read(type);
    }
}
