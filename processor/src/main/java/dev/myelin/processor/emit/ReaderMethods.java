package dev.myelin.processor.emit;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeSpec;
import dev.myelin.processor.RuntimeTypes;
import dev.myelin.processor.model.Constraint;
import dev.myelin.processor.model.EnumModel;
import dev.myelin.processor.model.GeneratedNames;
import dev.myelin.processor.model.ObjectModel.Component;
import dev.myelin.processor.model.SealedModel;
import dev.myelin.processor.model.ValueModel;
import dev.myelin.processor.model.ValueType;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.Modifier;
import org.jspecify.annotations.Nullable;

/** The methods of one class that read values: one for each type that takes more than a call of the reader. */
final class ReaderMethods {

    private final ClassName self;
    private final ValueModel model;
    private final MethodQueue methods = new MethodQueue("read");
    private final UniqueNames nestedNames = new UniqueNames();
    private final List<TypeSpec> nested = new ArrayList<>();
    private final Constants constants;
    private final ConstraintCalls checks;
    private final DefaultValues defaults;
    private @Nullable ValueType published;

    /** @param self the class that has the methods */
    ReaderMethods(ClassName self, ValueModel model) {
        this.self = self;
        this.model = model;
        constants = new Constants(model);
        checks = new ConstraintCalls(constants);
        defaults = new DefaultValues(model, constants);
    }

    /** Lets everybody call the method for a type. */
    void publish(ValueType type) {
        published = type;
    }

    Constants constants() {
        return constants;
    }

    DefaultValues defaults() {
        return defaults;
    }

    /** The expression that reads a component's value at the cursor, or null where that is a value. */
    CodeBlock read(Component component) {
        return read(component.type(), component.nullable(), component.constraints(), component.javaName());
    }

    /**
     * The same for a part of a container.
     *
     * @param stem what constants of its constraints are called after
     */
    CodeBlock read(ValueType.Element element, String stem) {
        return read(element.type(), element.nullable(), element.constraints(), stem);
    }

    private CodeBlock read(ValueType type, boolean nullable, List<Constraint> constraints, String stem) {
        if (type instanceof ValueType.OptionalOf optional) {
            List<Constraint> all = new ArrayList<>(optional.value().constraints());
            all.addAll(constraints);
            return readOptional(optional, all, stem);
        }
        CodeBlock value = checks.around(read(type), type, constraints, stem);
        return nullable ? CodeBlock.of("in.isNull() ? null : $L", value) : value;
    }

    private CodeBlock readOptional(ValueType.OptionalOf optional, List<Constraint> constraints, String stem) {
        ClassName name = JavaTypes.raw(JavaTypes.of(optional));
        ValueType type = optional.value().type();
        return CodeBlock.of(
                "in.isNull() ? $1T.empty() : $1T.$2L($3L)",
                name,
                name.simpleName().equals("Optional") ? "ofNullable" : "of",
                checks.around(read(type), type, constraints, stem));
    }

    /** The expression that reads a value, not null, at the cursor. */
    CodeBlock read(ValueType type) {
        if (type instanceof ValueType.Scalar scalar) {
            return CodeBlock.of("in.read$L()", JavaTypes.label(scalar.kind()));
        }
        if (type instanceof ValueType.Free free) {
            return switch (free.form()) {
                case MAP -> CodeBlock.of("in.readMap()");
                case OBJECT -> CodeBlock.of("in.readAny()");
                case JSON_NODE -> CodeBlock.of("$T.of(in.readAny())", RuntimeTypes.JSON_NODES);
            };
        }
        if (type instanceof ValueType.ArrayOf array && ContainerReader.isOfTheRuntime(array)) {
            return CodeBlock.of("in.read$L()", JavaTypes.label(type));
        }
        EnumModel values = model.enumeration(type).orElse(null);
        if (values != null && values.jsonValue() != null) {
            return CodeBlock.of("$L.read(in)", EnumCode.values(values, constants));
        }
        return owner(type).equals(self)
                ? CodeBlock.of("$L(in)", methodName(type))
                : CodeBlock.of("$T.$L(in)", owner(type), nameOf(type));
    }

    /** A reference to the method that reads a type. */
    CodeBlock reference(ValueType type) {
        return CodeBlock.of("$T::$L", owner(type), owner(type).equals(self) ? methodName(type) : nameOf(type));
    }

    /** The expression that reads a map's key from the variable of a field's name. */
    CodeBlock readKey(ValueType.Element key, String variable, String stem) {
        EnumModel values = model.enumeration(key.type()).orElse(null);
        if (values == null) {
            return key.constraints().isEmpty()
                    ? CodeBlock.of("$L", variable)
                    : checks.around(CodeBlock.of("in.key($L)", variable), key.type(), key.constraints(), stem);
        }
        String method = methods.name(
                List.of(values, "key"),
                nameOf(key.type()) + "Key",
                name -> EnumCode.keyReader(MethodSpec.methodBuilder(name), values, constants));
        return CodeBlock.of("$L(in, $L)", method, variable);
    }

    private String methodName(ValueType type) {
        return methods.name(type, nameOf(type), name -> write(type, name));
    }

    /** The name of the method for a type that is the first of its class. */
    private static String nameOf(ValueType type) {
        return "read" + JavaTypes.label(type);
    }

    /** The class that has the method for a type. */
    private ClassName owner(ValueType type) {
        return SharedTypes.name(type, model).map(GeneratedNames::parser).orElse(self);
    }

    /** The name of a class that a method needs. */
    String nestedName(String wanted) {
        return nestedNames.take(wanted);
    }

    /** Adds a class that a method needs. */
    void addNested(TypeSpec type) {
        nested.add(type);
    }

    /** The methods for all that has been asked for so far, and for what they need themselves. */
    List<MethodSpec> write() {
        return methods.write();
    }

    /** The classes of the methods, once these are written. */
    List<TypeSpec> nested() {
        return List.copyOf(nested);
    }

    private MethodSpec write(ValueType type, String name) {
        MethodSpec.Builder method = MethodSpec.methodBuilder(name)
                .addParameter(RuntimeTypes.PARAMS_READER, "in")
                .addException(IOException.class);
        if (type.equals(published)) {
            method.addModifiers(Modifier.PUBLIC);
        }
        if (!(type instanceof ValueType.Named)) {
            return new ContainerReader(this).write(method, type);
        }
        EnumModel values = model.enumeration(type).orElse(null);
        if (values != null) {
            return EnumCode.reader(method, values, constants);
        }
        SealedModel cases = model.sealed(type).orElse(null);
        return cases != null
                ? SealedReader.write(method, cases, this)
                : ObjectReader.write(method, model.object(type).orElseThrow(), this);
    }
}
