package dev.myelin.processor.emit;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.myelin.processor.RuntimeTypes;
import dev.myelin.processor.model.GeneratedNames;
import dev.myelin.processor.model.RouteModel;
import dev.myelin.processor.model.RoutedModel;
import dev.myelin.processor.model.RoutedModel.Answer;
import dev.myelin.processor.model.RoutedModel.ServedRoute;
import dev.myelin.processor.model.ValueType;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import javax.lang.model.element.Modifier;

/** Writes the definition of a deployment with routes of its own: what answers at which path. */
final class RoutedEmitter {

    private final RoutedModel deployment;
    private final ClassName self;
    private final RouteBinders binders;
    private final WriterMethods writers;
    private final TypeName resource;
    /** The routes of each path, whatever its variables are called, and the name of its constant. */
    private final Map<String, List<ServedRoute>> byShape = new LinkedHashMap<>();

    private final Map<String, String> constants = new LinkedHashMap<>();

    /** @param writers of what the methods return */
    RoutedEmitter(RoutedModel deployment, RouteBinders binders, WriterMethods writers) {
        this.deployment = deployment;
        this.self = deployment.type();
        this.binders = binders;
        this.writers = writers;
        resource = ParameterizedTypeName.get(RuntimeTypes.RESOURCE, self, deployment.loaded());
        UniqueNames names = new UniqueNames();
        for (ServedRoute route : deployment.routes()) {
            String path = route.route().path();
            String shape = route.route().shape();
            byShape.computeIfAbsent(shape, key -> new ArrayList<>()).add(route);
            constants.computeIfAbsent(shape, key -> names.take(constant(path)));
        }
    }

    private static String constant(String path) {
        String name =
                path.replaceAll("[^A-Za-z0-9]+", "_").replaceAll("^_|_$", "").toUpperCase(Locale.ROOT);
        return name.isEmpty() ? "ROOT" : Character.isDigit(name.charAt(0)) ? "AT_" + name : name;
    }

    TypeSpec emit() {
        String name = deployment.deployment().name();
        TypeSpec.Builder type = TypeSpec.classBuilder(GeneratedNames.deployment(self))
                .addModifiers(Modifier.PUBLIC, Modifier.FINAL)
                .addJavadoc("Serves {@link $T}: deployment {@code $L}.", self, name)
                .superclass(ParameterizedTypeName.get(RuntimeTypes.ROUTED_DEPLOYMENT, self, deployment.loaded()));
        byShape.forEach((shape, routes) -> type.addField(field(shape, routes)));
        type.addMethod(MethodSpec.constructorBuilder()
                        .addModifiers(Modifier.PUBLIC)
                        .addJavadoc("For {@link $T}.", GeneratedNames.action(self))
                        .addStatement("super($L)", DeploymentEmitter.info(self, deployment.deployment()))
                        .build())
                .addMethod(ActionEmitter.overriding("create", Modifier.PUBLIC, self)
                        .addParameter(RuntimeTypes.PLUGIN_CONTEXT, "plugin")
                        .addStatement("return $L", StepsEmitter.creation(self, deployment.construction()))
                        .build())
                .addMethod(ActionEmitter.overriding("takesModel", Modifier.PUBLIC, TypeName.BOOLEAN)
                        .addStatement("return $L", deployment.takesModel())
                        .build())
                .addMethod(match());
        DeploymentEmitter.addOpenApi(type, OpenApiEmitter.routed(deployment));
        return type.build();
    }

    private FieldSpec field(String shape, List<ServedRoute> routes) {
        CodeBlock paths = routes.stream()
                .map(route -> route.route().path())
                .distinct()
                .map(path -> CodeBlock.of("$S", path))
                .collect(CodeBlock.joining(", "));
        CodeBlock.Builder code = CodeBlock.builder()
                .add("$T.<$T, $T>at($L)$>$>", RuntimeTypes.RESOURCE, self, deployment.loaded(), paths);
        for (ServedRoute route : routes) {
            code.add(
                    "\n.$L($T.$L($L, $L))",
                    route.route().verb().toLowerCase(Locale.ROOT),
                    RuntimeTypes.ROUTE,
                    route.takesModel() ? "withModel" : "of",
                    binders.reference(route),
                    answer(route.answer()));
        }
        return FieldSpec.builder(
                        resource,
                        Objects.requireNonNull(constants.get(shape)),
                        Modifier.PRIVATE,
                        Modifier.STATIC,
                        Modifier.FINAL)
                .initializer(code.add("$<$<").build())
                .build();
    }

    private CodeBlock answer(Answer answer) {
        CodeBlock now = switch (answer.kind()) {
            case NOTHING -> CodeBlock.of("new $T()", kind("Nothing"));
            case BYTES -> CodeBlock.of("new $T()", kind("Bytes"));
            case JSON -> writing("Json", answer);
            case ELEMENTS -> writing("Elements", answer);
        };
        return answer.isLater() ? CodeBlock.of("new $T<>($L)", kind("Later"), now) : now;
    }

    private CodeBlock writing(String kind, Answer answer) {
        ValueType root = Objects.requireNonNull(answer.value()).root();
        CodeBlock writer = root.equals(ValueType.Free.OBJECT_MAP)
                ? CodeBlock.of("$T.FREE_FORM", RuntimeTypes.RESULT_WRITER)
                : writers.reference(root);
        return CodeBlock.of("new $T<$T>($L)", kind(kind), JavaTypes.boxed(root), writer);
    }

    private static ClassName kind(String name) {
        return RuntimeTypes.ROUTE_ANSWER.nestedClass(name);
    }

    private MethodSpec match() {
        Map<Integer, List<RouteModel>> bySize = new TreeMap<>();
        byShape.values().forEach(routes -> {
            RouteModel route = routes.get(0).route();
            bySize.computeIfAbsent(route.segments().size(), key -> new ArrayList<>())
                    .add(route);
        });
        CodeBlock.Builder code = CodeBlock.builder().add("return switch (path.size()) {\n$>");
        bySize.forEach((size, routes) -> code.add("case $L -> $L;\n", size, choice(routes)));
        return ActionEmitter.overriding("resource", Modifier.PUBLIC, JavaTypes.nullable(resource))
                .addParameter(RuntimeTypes.SEGMENTS, "path")
                .addStatement(code.add("default -> null;\n$<}").build())
                .build();
    }

    /** The paths of one length, those with literals before those with variables in their places. */
    private CodeBlock choice(List<RouteModel> routes) {
        List<RouteModel> inOrder = new ArrayList<>(routes);
        inOrder.sort(Comparator.comparing(RoutedEmitter::generality));
        CodeBlock.Builder code = CodeBlock.builder();
        for (RouteModel route : inOrder) {
            CodeBlock condition = condition(route);
            String constant = Objects.requireNonNull(constants.get(route.shape()));
            if (condition.isEmpty()) {
                return code.add("$L", constant).build();
            }
            code.add(inOrder.size() == 1 ? "$L ? $L : " : "$L ? $L\n    : ", condition, constant);
        }
        return code.add("null").build();
    }

    /** Of two paths of one length the one whose first difference is a literal comes first. */
    private static String generality(RouteModel route) {
        StringBuilder key = new StringBuilder();
        route.segments().forEach(segment -> key.append(RouteModel.isVariable(segment) ? '1' : '0'));
        return key.toString();
    }

    private static CodeBlock condition(RouteModel route) {
        List<CodeBlock> conditions = new ArrayList<>();
        for (int i = 0; i < route.segments().size(); i++) {
            String segment = route.segments().get(i);
            if (!RouteModel.isVariable(segment)) {
                conditions.add(CodeBlock.of("path.is($L, $S)", i, segment));
            }
        }
        return CodeBlock.join(conditions, " && ");
    }
}
