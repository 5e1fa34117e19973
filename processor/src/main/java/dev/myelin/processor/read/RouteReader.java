package dev.myelin.processor.read;

import dev.myelin.processor.AnnotationNames;
import dev.myelin.processor.model.JsonNames;
import dev.myelin.processor.model.RouteModel;
import dev.myelin.processor.model.RoutedModel.Answer;
import dev.myelin.processor.model.RoutedModel.Answer.Kind;
import dev.myelin.processor.model.RoutedModel.Argument;
import dev.myelin.processor.model.RoutedModel.Group;
import dev.myelin.processor.model.RoutedModel.ServedRoute;
import dev.myelin.processor.model.ValueModel;
import dev.myelin.processor.problem.Checked;
import dev.myelin.processor.problem.Origin;
import dev.myelin.processor.problem.Problem;
import dev.myelin.processor.problem.Rule;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import org.jspecify.annotations.Nullable;

/** Reads what the method of a route takes and returns. */
final class RouteReader {

    private static final List<String> STAGES =
            List.of("java.util.concurrent.CompletionStage", "java.util.concurrent.CompletableFuture");
    private static final String STREAM = "java.util.stream.Stream";

    private final TypeLookup lookup;
    private final ValueReader values;

    RouteReader(TypeLookup lookup, ValueReader values) {
        this.lookup = lookup;
        this.values = values;
    }

    /** @param loaded the type of the deployment's model */
    Checked<ServedRoute> read(TypeElement type, ExecutableElement method, RouteModel route, TypeMirror loaded) {
        List<Problem> problems = new ArrayList<>();
        List<Argument> arguments = new ArrayList<>();
        boolean hasBody = false;
        for (VariableElement parameter : method.getParameters()) {
            boolean isBody = Attributes.of(parameter, AnnotationNames.BODY).isPresent();
            if (isBody && (hasBody || !route.takesBody())) {
                problems.add(Rule.ROUTE_BODY.at(
                        Origin.of(parameter),
                        route.shown(),
                        hasBody ? "two bodies" : "a body, which " + route.verb() + " requests do not have"));
            }
            hasBody |= isBody;
            Checked<Argument> argument =
                    isBody ? body(type, parameter) : argument(type, method, parameter, route, loaded);
            problems.addAll(argument.problems());
            argument.get().ifPresent(arguments::add);
        }
        Checked<Answer> answer = answer(type, method, method.getReturnType(), route, false);
        problems.addAll(answer.problems());
        ServedRoute served = answer.value() == null
                        || arguments.size() < method.getParameters().size()
                ? null
                : new ServedRoute(route, arguments, answer.value());
        return new Checked<>(served, problems);
    }

    private Checked<Argument> body(TypeElement type, VariableElement parameter) {
        if (isBytes(parameter.asType())) {
            return Checked.ok(new Argument.Bytes());
        }
        Checked<ValueModel> read = values.read(parameter.asType(), Use.PARAMS, packageOf(type), Origin.of(parameter));
        String name = parameter.getSimpleName().toString();
        return new Checked<>(
                read.get().map(model -> new Argument.Body(name, model)).orElse(null), read.problems());
    }

    private Checked<Argument> argument(
            TypeElement type,
            ExecutableElement method,
            VariableElement parameter,
            RouteModel route,
            TypeMirror loaded) {
        Optional<Attributes> path = Attributes.of(parameter, AnnotationNames.PATH);
        Optional<Attributes> query = Attributes.of(parameter, AnnotationNames.QUERY);
        Optional<Attributes> header = Attributes.of(parameter, AnnotationNames.HEADER);
        String name = parameter.getSimpleName().toString();
        if (path.isPresent()) {
            return value(type, method, parameter, Group.PATH, named(path.get(), name), route);
        }
        if (query.isPresent()) {
            return value(type, method, parameter, Group.QUERY, named(query.get(), JsonNames.snakeCase(name)), route);
        }
        if (header.isPresent()) {
            return value(type, method, parameter, Group.HEADER, header.get().string("value"), route);
        }
        if (TypeLookup.isUnresolved(parameter.asType())) {
            return Checked.failed(
                    Rule.UNRESOLVED_TYPE.at(Origin.of(parameter), TypeText.of(parameter.asType()), route.shown()));
        }
        return lookup.types().isAssignable(loaded, parameter.asType())
                ? Checked.ok(new Argument.Model())
                : Checked.failed(
                        Rule.ROUTE_PARAMETER.at(Origin.of(parameter), name, route.shown(), TypeText.of(loaded)));
    }

    private static String named(Attributes attributes, String otherwise) {
        String name = attributes.string("value");
        return name.isEmpty() ? otherwise : name;
    }

    private Checked<Argument> value(
            TypeElement type,
            ExecutableElement method,
            VariableElement parameter,
            Group group,
            String name,
            RouteModel route) {
        Checked<ValueModel> read = values.readValue(parameter, name, packageOf(type), method);
        ValueModel scope = read.value();
        if (scope == null) {
            return new Checked<>(null, read.problems());
        }
        Argument.Value value = new Argument.Value(group, name, scope);
        if (!TextValues.isTextValue(value)) {
            List<Problem> problems = new ArrayList<>(read.problems());
            problems.add(Rule.ROUTE_TEXT.at(
                    Origin.of(parameter), parameter.getSimpleName(), route.shown(), TypeText.of(parameter.asType())));
            return new Checked<>(null, problems);
        }
        return new Checked<>(value, read.problems());
    }

    private Checked<Answer> answer(
            TypeElement type, ExecutableElement method, TypeMirror result, RouteModel route, boolean isLater) {
        if (result.getKind() == TypeKind.VOID || isNamed(result, "java.lang.Void")) {
            return Checked.ok(new Answer(Kind.NOTHING, null, isLater));
        }
        if (isBytes(result)) {
            return Checked.ok(new Answer(Kind.BYTES, null, isLater));
        }
        TypeMirror ofStage = argumentOf(result, STAGES);
        TypeMirror ofStream = argumentOf(result, List.of(STREAM));
        if ((ofStage != null || ofStream != null) && isLater) {
            return Checked.failed(Rule.ROUTE_ANSWER.at(Origin.of(method), route.shown(), TypeText.of(result)));
        }
        if (ofStage != null) {
            return answer(type, method, ofStage, route, true);
        }
        Checked<ValueModel> read =
                values.read(ofStream == null ? result : ofStream, Use.RESULT, packageOf(type), Origin.of(method));
        Kind kind = ofStream == null ? Kind.JSON : Kind.ELEMENTS;
        return new Checked<>(
                read.get().map(model -> new Answer(kind, model, isLater)).orElse(null), read.problems());
    }

    private static @Nullable TypeMirror argumentOf(TypeMirror type, List<String> names) {
        return type instanceof DeclaredType declared
                        && declared.getTypeArguments().size() == 1
                        && names.stream().anyMatch(name -> isNamed(type, name))
                ? declared.getTypeArguments().get(0)
                : null;
    }

    private static boolean isNamed(TypeMirror type, String name) {
        return type.getKind() == TypeKind.DECLARED
                && TypeLookup.element(type).getQualifiedName().contentEquals(name);
    }

    private static boolean isBytes(TypeMirror type) {
        return type instanceof ArrayType array && array.getComponentType().getKind() == TypeKind.BYTE;
    }

    private String packageOf(TypeElement type) {
        return lookup.elements().getPackageOf(type).getQualifiedName().toString();
    }
}
