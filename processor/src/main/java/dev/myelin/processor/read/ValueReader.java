package dev.myelin.processor.read;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.TypeName;
import dev.myelin.processor.model.Definition;
import dev.myelin.processor.model.ObjectModel;
import dev.myelin.processor.model.ObjectModel.Component;
import dev.myelin.processor.model.ValueModel;
import dev.myelin.processor.model.ValueType;
import dev.myelin.processor.problem.Checked;
import dev.myelin.processor.problem.Origin;
import dev.myelin.processor.problem.Rule;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
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
        Map<TypeName, Definition> definitions = definitions(walk);
        ValueModel model = walk.isGivenUp() ? null : new ValueModel(root, definitions);
        return new Checked<>(model, walk.problems());
    }

    private static Map<TypeName, Definition> definitions(Walk walk) {
        Map<TypeName, Definition> definitions = new LinkedHashMap<>();
        for (DeclaredType met = walk.next(); met != null; met = walk.next()) {
            TypeName name = TypeName.get(met);
            if (!definitions.containsKey(name)) {
                definitions.put(name, define(met, walk));
            }
        }
        return definitions;
    }

    /**
     * Reads a parameter of a method as the one component of an object, so that it is checked as components are.
     *
     * @param jsonName the component's name
     * @param method whose parameter it is
     */
    Checked<ValueModel> readValue(
            VariableElement parameter, String jsonName, String fromPackage, ExecutableElement method) {
        Walk walk = new Walk(Use.PARAMS, lookup, fromPackage);
        Places places = Places.of(parameter);
        String javaName = parameter.getSimpleName().toString();
        Property property = new Property(
                javaName,
                new TypeUse(parameter.asType(), places.types(lookup)),
                places,
                places.isNullable(lookup),
                null,
                null,
                false);
        JacksonComponent jackson = new JacksonComponent(jsonName, List.of(), false, null, List.of());
        String path = method.getSimpleName() + "." + javaName;
        Component component =
                new ComponentReader(walk).read(property, jackson, path).orElse(null);
        Map<TypeName, Definition> definitions = definitions(walk);
        if (component == null || walk.isGivenUp()) {
            return new Checked<>(null, walk.problems());
        }
        TypeName name = ClassName.get("", method.getSimpleName().toString());
        definitions.put(
                name,
                new ObjectModel(
                        name,
                        new ObjectModel.Making.Constructor(),
                        List.of(component),
                        List.of(),
                        false,
                        List.of(),
                        false,
                        Origin.of(parameter)));
        return new Checked<>(new ValueModel(new ValueType.Named(name), definitions), walk.problems());
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
