package dev.myelin.processor.read;

import dev.myelin.processor.model.ValueModel;
import dev.myelin.processor.problem.Checked;
import dev.myelin.processor.problem.Origin;
import dev.myelin.processor.problem.Problem;
import dev.myelin.processor.problem.Rule;
import dev.myelin.processor.testing.Compiled;
import dev.myelin.processor.testing.Compiles;
import dev.myelin.processor.testing.Host;
import dev.myelin.processor.testing.Message;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;
import javax.tools.Diagnostic;

/**
 * What is read of a source: of the class {@code Act} the parameters of its method {@code run}, else what {@code run}
 * returns.
 *
 * @param model as {@link ModelText}; empty when there is none
 * @param messages what the compiler and the reader said, a line each: {@code 3:7 [MYE1301] ...}
 */
record Models(List<String> model, List<String> messages) {

    private static final String HEAD = """
            package app;
            import com.fasterxml.jackson.annotation.*;
            import com.fasterxml.jackson.databind.JsonNode;
            import dev.myelin.annotations.*;
            import dev.myelin.model.ModelId;
            import jakarta.validation.constraints.*;
            import java.math.*; import java.net.*; import java.nio.file.Path; import java.time.*; import java.util.*;
            import org.immutables.value.Value;
            import org.jspecify.annotations.Nullable;
            """;

    /** Reads a source that is complete but for its package and imports; its own first line is line 1. */
    static Models of(Host host, Path folder, String source) {
        return of(host, Compiles.in(folder), source);
    }

    /** The same in a compile that has something else too, which runs before the reader. */
    static Models of(Host host, Compiles compiles, String source) {
        Reading reading = new Reading();
        Compiled compiled =
                compiles.with(reading).source("app/Act.java", HEAD + source).run(host);
        return new Models(
                List.copyOf(reading.model),
                compiled.messages().stream()
                        .filter(Models::counts)
                        .map(Models::shown)
                        .toList());
    }

    /** ECJ warns of many things that are none of ours. */
    private static boolean counts(Message message) {
        return message.kind() == Diagnostic.Kind.ERROR || message.text().startsWith("[MYE");
    }

    /** A model that is read without a word. */
    static Models clean(String model) {
        return new Models(model.lines().toList(), List.of());
    }

    private static String shown(Message message) {
        String text = message.text().lines().findFirst().orElse("");
        String warning = message.kind() == Diagnostic.Kind.ERROR ? "" : "warning ";
        long line = message.line() - HEAD.lines().count();
        // ECJ has no place for a record's components, so that it leaves them out.
        return message.file() == null ? warning + text : line + ":" + message.column() + " " + warning + text;
    }

    /** Reads and says what is wrong, and writes nothing. What needs a type that is not there yet waits for it. */
    private static final class Reading extends AbstractProcessor {

        private final List<String> model = new ArrayList<>();
        private final OwnTypes own = new OwnTypes();
        private final Set<String> waiting = new LinkedHashSet<>();

        @Override
        public Set<String> getSupportedAnnotationTypes() {
            return Set.of("*");
        }

        @Override
        public SourceVersion getSupportedSourceVersion() {
            return SourceVersion.latest();
        }

        @Override
        public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
            own.add(round.getRootElements(), type -> false);
            for (TypeElement type : ElementFilter.typesIn(round.getRootElements())) {
                if (type.getQualifiedName().contentEquals("app.Act")) {
                    waiting.add("app.Act");
                }
            }
            for (String name : List.copyOf(waiting)) {
                TypeElement type = processingEnv.getElementUtils().getTypeElement(name);
                ElementFilter.methodsIn(type.getEnclosedElements()).stream()
                        .filter(method -> method.getSimpleName().contentEquals("run"))
                        .map(this::read)
                        .filter(read -> round.processingOver() || !isUnresolved(read))
                        .forEach(read -> {
                            waiting.remove(name);
                            read.problems().forEach(this::report);
                            read.get().map(ModelText::of).ifPresent(model::addAll);
                        });
            }
            return false;
        }

        private static boolean isUnresolved(Checked<ValueModel> read) {
            return read.problems().stream().anyMatch(problem -> problem.rule() == Rule.UNRESOLVED_TYPE);
        }

        private Checked<ValueModel> read(ExecutableElement method) {
            return method.getParameters().isEmpty()
                    ? read(method.getReturnType(), Use.RESULT, method)
                    : read(
                            method.getParameters().get(0).asType(),
                            Use.PARAMS,
                            method.getParameters().get(0));
        }

        private Checked<ValueModel> read(TypeMirror type, Use use, Element where) {
            return new ValueReader(new TypeLookup(
                            processingEnv.getElementUtils(), processingEnv.getTypeUtils(), own, any -> null))
                    .read(type, use, "app", Origin.of(where));
        }

        private void report(Problem problem) {
            Origin origin = problem.origin();
            Diagnostic.Kind kind = problem.rule().isError() ? Diagnostic.Kind.ERROR : Diagnostic.Kind.WARNING;
            processingEnv
                    .getMessager()
                    .printMessage(kind, problem.text(), origin.element(), origin.annotation(), origin.value());
        }
    }
}
