package dev.myelin.processor.model;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.TypeName;
import dev.myelin.processor.model.ObjectModel.Component;
import dev.myelin.processor.problem.Origin;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * An author's class annotated {@code @ServeDeployment} that extends {@code BaseServeDeployment}.
 *
 * @param type the class
 * @param action the name of the action that sends requests to it
 * @param description of that action, for people
 * @param loaded the type of the loaded model
 * @param routes in source order
 */
public record RoutedModel(
        ClassName type,
        DeploymentModel deployment,
        String action,
        String description,
        Construction construction,
        TypeName loaded,
        List<ServedRoute> routes,
        Origin origin) {

    /** A route with what its method takes and returns. */
    public record ServedRoute(RouteModel route, List<Argument> arguments, Answer answer) {

        /** Whether the method takes the model. */
        public boolean takesModel() {
            return arguments.stream().anyMatch(Argument.Model.class::isInstance);
        }
    }

    /** What a method takes, in its place. */
    public sealed interface Argument {

        /** The loaded model. */
        record Model() implements Argument {}

        /** The body as JSON. */
        record Body(String javaName, ValueModel type) implements Argument {}

        /** The body as it came. */
        record Bytes() implements Argument {}

        /**
         * A value of the path, the query or the headers.
         *
         * @param wireName its name there
         * @param scope the component as the only one of an object, with what its type needs
         */
        record Value(Group group, String wireName, ValueModel scope) implements Argument {

            /** The value itself. */
            public Component component() {
                return scope.rootObject().orElseThrow().components().get(0);
            }
        }
    }

    /** Where a value comes from. */
    public enum Group {
        PATH,
        QUERY,
        HEADER
    }

    /**
     * What a method's result becomes.
     *
     * @param value what is written; null for nothing and for bytes
     * @param isLater whether a stage of it is returned
     */
    public record Answer(Kind kind, @Nullable ValueModel value, boolean isLater) {

        /** How it is written. */
        public enum Kind {
            NOTHING,
            JSON,
            BYTES,
            ELEMENTS
        }
    }

    /** Whether any route takes the model. */
    public boolean takesModel() {
        return routes.stream().anyMatch(ServedRoute::takesModel);
    }

    /** All that is read of requests: the types of bodies and of single values. */
    public List<ValueModel> read() {
        List<ValueModel> models = new ArrayList<>();
        for (ServedRoute route : routes) {
            for (Argument argument : route.arguments()) {
                if (argument instanceof Argument.Body body) {
                    models.add(body.type());
                } else if (argument instanceof Argument.Value value) {
                    models.add(value.scope());
                }
            }
        }
        return models;
    }

    /** The types of bodies. */
    public List<ValueModel> bodies() {
        return routes.stream()
                .flatMap(route -> route.arguments().stream())
                .filter(Argument.Body.class::isInstance)
                .map(argument -> ((Argument.Body) argument).type())
                .toList();
    }

    /** All that is written as JSON. */
    public List<ValueModel> written() {
        return routes.stream()
                .map(route -> route.answer().value())
                .filter(Objects::nonNull)
                .<ValueModel>map(Objects::requireNonNull)
                .toList();
    }
}
