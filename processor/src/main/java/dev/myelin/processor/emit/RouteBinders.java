package dev.myelin.processor.emit;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.myelin.processor.RuntimeTypes;
import dev.myelin.processor.model.GeneratedNames;
import dev.myelin.processor.model.ObjectModel.Component;
import dev.myelin.processor.model.RoutedModel;
import dev.myelin.processor.model.RoutedModel.Answer;
import dev.myelin.processor.model.RoutedModel.Answer.Kind;
import dev.myelin.processor.model.RoutedModel.Argument;
import dev.myelin.processor.model.RoutedModel.ServedRoute;
import dev.myelin.processor.model.ValueModel;
import dev.myelin.processor.model.ValueType;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletionStage;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;

/** Writes the class that reads what a deployment's methods take: a method for each route, and those that read types. */
final class RouteBinders {

    private final RoutedModel deployment;
    private final ClassName self;
    private final ReaderMethods methods;
    private final Map<ServedRoute, String> names = new LinkedHashMap<>();

    /** @param read all that is read of requests */
    RouteBinders(RoutedModel deployment, ValueModel read) {
        this.deployment = deployment;
        self = GeneratedNames.paramsParser(deployment.type());
        methods = new ReaderMethods(self, read);
        UniqueNames unique = new UniqueNames();
        for (ServedRoute route : deployment.routes()) {
            String method = route.route().method();
            names.put(
                    route, unique.take("bind" + method.substring(0, 1).toUpperCase(Locale.ROOT) + method.substring(1)));
        }
    }

    /** A reference to the method that reads what a route takes. */
    CodeBlock reference(ServedRoute route) {
        return CodeBlock.of("$T::$L", self, Objects.requireNonNull(names.get(route)));
    }

    TypeSpec emit() {
        List<MethodSpec> binders =
                deployment.routes().stream().map(this::binder).toList();
        List<MethodSpec> readers = methods.write();
        return TypeSpec.classBuilder(self)
                .addModifiers(Modifier.FINAL)
                .addJavadoc("Reads what requests to {@link $T} bring.", deployment.type())
                .addFields(methods.constants().fields())
                .addMethod(MethodSpec.constructorBuilder()
                        .addModifiers(Modifier.PRIVATE)
                        .build())
                .addMethods(binders)
                .addMethods(readers)
                .addTypes(methods.nested())
                .build();
    }

    private MethodSpec binder(ServedRoute route) {
        MethodSpec.Builder method = MethodSpec.methodBuilder(Objects.requireNonNull(names.get(route)))
                .addModifiers(Modifier.STATIC)
                .addJavadoc("{@code $L}.", route.route().shown())
                .returns(ParameterizedTypeName.get(
                        RuntimeTypes.ROUTE_CALL, deployment.type(), deployment.loaded(), returned(route.answer())))
                .addParameter(RuntimeTypes.ROUTE_REQUEST, "request");
        UniqueNames variables = new UniqueNames("request", "in", "service", "model");
        List<CodeBlock> arguments = new ArrayList<>();
        for (Argument argument : route.arguments()) {
            arguments.add(argument(method, argument, variables));
        }
        CodeBlock call = CodeBlock.of("service.$N($L)", route.route().method(), CodeBlock.join(arguments, ", "));
        boolean isVoid =
                route.answer().kind() == Kind.NOTHING && !route.answer().isLater();
        return isVoid
                ? method.addCode("return (service, model) -> {\n$>$L;\nreturn null;\n$<};\n", call)
                        .build()
                : method.addStatement("return (service, model) -> $L", call).build();
    }

    /** What the method returns, as a type argument. */
    private static TypeName returned(Answer answer) {
        TypeName now = switch (answer.kind()) {
            case NOTHING -> JavaTypes.nullable(ClassName.get(Void.class));
            case BYTES -> com.palantir.javapoet.ArrayTypeName.of(TypeName.BYTE);
            case JSON -> JavaTypes.boxed(Objects.requireNonNull(answer.value()).root());
            case ELEMENTS ->
                ParameterizedTypeName.get(
                        ClassName.get(Stream.class),
                        JavaTypes.boxed(Objects.requireNonNull(answer.value()).root()));
        };
        return answer.isLater() ? ParameterizedTypeName.get(ClassName.get(CompletionStage.class), now) : now;
    }

    /** Declares a variable where one is needed, and gives what is passed. */
    private CodeBlock argument(MethodSpec.Builder method, Argument argument, UniqueNames variables) {
        if (argument instanceof Argument.Model) {
            return CodeBlock.of("model");
        }
        if (argument instanceof Argument.Bytes) {
            return CodeBlock.of("request.bytes()");
        }
        if (argument instanceof Argument.Body body) {
            String variable = variables.take(body.javaName());
            ValueType root = body.type().root();
            method.addStatement("$T $L = request.body($L)", JavaTypes.boxed(root), variable, methods.reference(root));
            return CodeBlock.of("$L", variable);
        }
        Argument.Value value = (Argument.Value) argument;
        Component component = value.component();
        String variable = variables.take(component.javaName());
        method.addStatement("$T $L = $L", declared(component), variable, read(value, component));
        return CodeBlock.of("$L", variable);
    }

    private static TypeName declared(Component component) {
        TypeName type = JavaTypes.boxed(component.type());
        return component.nullable() && !component.required() ? JavaTypes.nullable(type) : type;
    }

    private CodeBlock read(Argument.Value value, Component component) {
        CodeBlock reader = CodeBlock.of("in -> $L", methods.read(component));
        CodeBlock usual = isList(component.type()) || component.required()
                ? CodeBlock.of("")
                : CodeBlock.of(", $L", usual(component));
        return CodeBlock.of(
                "request.$L($S).$L($L$L)",
                value.group().name().toLowerCase(Locale.ROOT),
                value.wireName(),
                form(component.type()),
                reader,
                usual);
    }

    /** What it is where it is left out; a whole number says of what size it is. */
    private CodeBlock usual(Component component) {
        CodeBlock value = methods.defaults().initial(component);
        boolean isSmall = component.type() instanceof ValueType.Scalar scalar
                && (scalar.kind() == ValueType.Kind.BYTE || scalar.kind() == ValueType.Kind.SHORT)
                && component.defaultValue() != null;
        return isSmall
                ? CodeBlock.of("($T) $L", JavaTypes.boxed(component.type()).unbox(), value)
                : value;
    }

    private static boolean isList(ValueType type) {
        return type instanceof ValueType.ListOf
                || type instanceof ValueType.SetOf
                || (type instanceof ValueType.ArrayOf);
    }

    private static String form(ValueType type) {
        if (type instanceof ValueType.ListOf list) {
            return literalOrText(list.element().type()) + "s";
        }
        if (type instanceof ValueType.SetOf set) {
            return literalOrText(set.element().type()) + "s";
        }
        if (type instanceof ValueType.ArrayOf array) {
            return literalOrText(array.element().type()) + "s";
        }
        return literalOrText(
                type instanceof ValueType.OptionalOf optional ? optional.value().type() : type);
    }

    private static String literalOrText(ValueType type) {
        boolean isLiteral = type instanceof ValueType.Scalar scalar
                && (scalar.kind().isNumber()
                        || scalar.kind() == ValueType.Kind.BOOLEAN
                        || scalar.kind() == ValueType.Kind.YEAR);
        return isLiteral ? "literal" : "text";
    }
}
