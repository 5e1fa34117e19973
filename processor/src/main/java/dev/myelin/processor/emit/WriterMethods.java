package dev.myelin.processor.emit;

import static javax.lang.model.element.Modifier.PUBLIC;
import static javax.lang.model.element.Modifier.STATIC;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import dev.myelin.processor.RuntimeTypes;
import dev.myelin.processor.model.EnumModel;
import dev.myelin.processor.model.GeneratedNames;
import dev.myelin.processor.model.ObjectModel;
import dev.myelin.processor.model.SealedModel;
import dev.myelin.processor.model.ValueModel;
import dev.myelin.processor.model.ValueType;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The methods of one class that write values: one for the root, and for each type that takes more than a call. */
final class WriterMethods {

    private final ClassName self;
    private final ValueModel model;
    private final MethodQueue methods = new MethodQueue("write");
    private final Constants constants;
    private @Nullable ValueType published;

    /** @param self the class that has the methods */
    WriterMethods(ClassName self, ValueModel model) {
        this.self = self;
        this.model = model;
        constants = new Constants(model);
    }

    Constants constants() {
        return constants;
    }

    /** Lets everybody call the method for a type. */
    void publish(ValueType type) {
        published = type;
    }

    /** The call of the method for a type. */
    CodeBlock call(ValueType type, CodeBlock value) {
        ClassName owner = owner(type);
        return owner.equals(self)
                ? CodeBlock.of("$L($L, out)", methodName(type), value)
                : CodeBlock.of("$T.$L($L, out)", owner, nameOf(type), value);
    }

    /** A reference to the method for a type. */
    CodeBlock reference(ValueType type) {
        ClassName owner = owner(type);
        return CodeBlock.of("$T::$L", owner, owner.equals(self) ? methodName(type) : nameOf(type));
    }

    private String methodName(ValueType type) {
        return methods.name(Unconstrained.of(type), nameOf(type), name -> write(type, name));
    }

    /** The name of the method for a type that is the first of its class. */
    private static String nameOf(ValueType type) {
        return "write" + JavaTypes.label(type);
    }

    /** The class that has the method for a type. */
    private ClassName owner(ValueType type) {
        return SharedTypes.name(type, model).map(GeneratedNames::writer).orElse(self);
    }

    /** The methods for all that has been asked for so far, and for what they need themselves. */
    List<MethodSpec> write() {
        return methods.write();
    }

    private MethodSpec write(ValueType type, String name) {
        MethodSpec.Builder method =
                MethodSpec.methodBuilder(name).addModifiers(STATIC).addException(IOException.class);
        if (type.equals(published)) {
            method.addModifiers(PUBLIC);
        }
        String parameter = ContainerWriter.variable(type);
        method.addParameter(JavaTypes.of(type), parameter).addParameter(RuntimeTypes.JSON_GENERATOR, "out");
        ObjectModel object = model.object(type).orElse(null);
        SealedModel cases = model.sealed(type).orElse(null);
        if (object != null) {
            new ObjectWriter(object, this).add(method);
        } else if (cases != null) {
            ObjectWriter.add(method, cases, this);
        } else if (ContainerWriter.isContainer(type)) {
            new ContainerWriter(this).add(method, type);
        } else {
            add(method, type, false, CodeBlock.of("$L", parameter), parameter);
        }
        return method.build();
    }

    /**
     * Adds what writes a value that may be null, or must not be and might yet.
     *
     * @param variable takes the value where it is needed twice; the value itself when it is a variable
     */
    void add(MethodSpec.Builder method, ValueType type, boolean nullable, CodeBlock value, String variable) {
        boolean takesNull = type instanceof ValueType.Free && nullable;
        if (takesNull || JavaTypes.of(type).isPrimitive()) {
            method.addStatement(present(type, value));
        } else if (type instanceof ValueType.OptionalOf optional) {
            ValueType inner = optional.value().type();
            CodeBlock get = CodeBlock.of("$L.$L()", variable, JavaTypes.optionalGetter(optional));
            CodeBlock tested = hold(method, type, value, notNull(value), variable);
            addOrNull(method, CodeBlock.of("$L.isPresent()", tested), present(inner, get));
        } else if (nullable) {
            CodeBlock tested = hold(method, type, value, value, variable);
            addOrNull(method, CodeBlock.of("$L != null", tested), present(type, CodeBlock.of("$L", variable)));
        } else {
            method.addStatement(present(type, notNull(value)));
        }
    }

    private static void addOrNull(MethodSpec.Builder method, CodeBlock test, CodeBlock write) {
        method.beginControlFlow("if ($L)", test)
                .addStatement(write)
                .nextControlFlow("else")
                .addStatement("out.writeNull()")
                .endControlFlow();
    }

    /** Declares the variable, unless the value is one already; what is to be tested. */
    private static CodeBlock hold(
            MethodSpec.Builder method, ValueType type, CodeBlock value, CodeBlock initial, String variable) {
        if (value.toString().equals(variable)) {
            return initial;
        }
        method.addStatement("$T $L = $L", JavaTypes.of(type), variable, initial);
        return CodeBlock.of("$L", variable);
    }

    private static CodeBlock notNull(CodeBlock value) {
        return CodeBlock.of("$T.notNull($L, out)", RuntimeTypes.RESULT_WRITER, value);
    }

    /** Writes a value that is not null. */
    private CodeBlock present(ValueType type, CodeBlock value) {
        if (type instanceof ValueType.Scalar scalar) {
            return ScalarWriter.write(scalar.kind(), value);
        }
        if (type instanceof ValueType.Free) {
            return CodeBlock.of("$T.write($L, out)", RuntimeTypes.FREE_FORM, value);
        }
        if (type instanceof ValueType.ArrayOf array && ContainerWriter.isOfTheRuntime(array)) {
            return CodeBlock.of(
                    "$T.write$Ls($L, out)", RuntimeTypes.FREE_FORM, JavaTypes.label(array.element()), value);
        }
        EnumModel values = model.enumeration(type).orElse(null);
        return values == null ? call(type, value) : enumText(values, value);
    }

    private CodeBlock enumText(EnumModel type, CodeBlock value) {
        return type.jsonValue() == null
                ? CodeBlock.of("out.writeString($L)", text(type, value))
                : CodeBlock.of("$L.write($L, out)", EnumCode.values(type, constants), value);
    }

    /** The expression of a map's key as text. */
    CodeBlock key(ValueType type, CodeBlock value) {
        EnumModel values = model.enumeration(type).orElse(null);
        if (values == null) {
            return value;
        }
        return values.jsonValue() == null
                ? text(values, value)
                : CodeBlock.of("$L.text($L)", EnumCode.values(values, constants), value);
    }

    private CodeBlock text(EnumModel type, CodeBlock value) {
        if (EnumCode.isPlain(type)) {
            return CodeBlock.of("$L.name()", value);
        }
        String wanted = Code.decapitalized(type.name().simpleName()) + "Text";
        String method = methods.name(type, wanted, name -> EnumCode.text(MethodSpec.methodBuilder(name), type));
        return CodeBlock.of("$L($L)", method, value);
    }
}
