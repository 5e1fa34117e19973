package dev.myelin.processor.read;

import dev.myelin.processor.model.ValueModel;
import dev.myelin.processor.problem.Checked;
import dev.myelin.processor.problem.Origin;
import dev.myelin.processor.problem.Problem;
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
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
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
            import org.jspecify.annotations.Nullable;
            """;

    /** Reads a source that is complete but for its package and imports; its own first line is line 1. */
    static Models of(Host host, Path folder, String source) {
        Reading reading = new Reading();
        Compiled compiled = Compiles.in(folder)
                .with(reading)
                .source("app/Act.java", HEAD + source)
                .run(host);
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

    /** Reads and says what is wrong, and writes nothing. */
    private static final class Reading extends AbstractProcessor {

        private final List<String> model = new ArrayList<>();

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
            for (TypeElement type : ElementFilter.typesIn(round.getRootElements())) {
                for (ExecutableElement method : ElementFilter.methodsIn(type.getEnclosedElements())) {
                    if (type.getKind() == ElementKind.CLASS
                            && method.getSimpleName().contentEquals("run")) {
                        read(method);
                    }
                }
            }
            return false;
        }

        private void read(ExecutableElement method) {
            if (method.getParameters().isEmpty()) {
                read(method.getReturnType(), Use.RESULT, method);
            }
            for (VariableElement params : method.getParameters()) {
                read(params.asType(), Use.PARAMS, params);
            }
        }

        private void read(TypeMirror type, Use use, Element where) {
            Checked<ValueModel> read = new ValueReader(
                            new TypeLookup(processingEnv.getElementUtils(), processingEnv.getTypeUtils()))
                    .read(type, use, "app", Origin.of(where));
            new LinkedHashSet<>(read.problems()).forEach(this::report);
            read.get().map(ModelText::of).ifPresent(model::addAll);
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
