package dev.myelin.processor.values;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.JavaFile;
import com.palantir.javapoet.TypeSpec;
import dev.myelin.processor.check.ValueChecks;
import dev.myelin.processor.emit.ParamsParserEmitter;
import dev.myelin.processor.emit.ResultWriterEmitter;
import dev.myelin.processor.model.ValueModel;
import dev.myelin.processor.problem.Checked;
import dev.myelin.processor.problem.Origin;
import dev.myelin.processor.problem.Problem;
import dev.myelin.processor.problem.Rule;
import dev.myelin.processor.read.OwnTypes;
import dev.myelin.processor.read.TypeLookup;
import dev.myelin.processor.read.Use;
import dev.myelin.processor.read.ValueReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;
import javax.tools.Diagnostic;
import org.jspecify.annotations.Nullable;

/**
 * Stands in for the action processor: for each root class with methods of these names it writes a parser and a writer.
 * {@code R run(P params)}: of parameters P and result R. {@code O predict(I input)} or {@code O predict(I input, Q
 * options)}: of a predictor's envelope. What needs a type that is not there yet waits for it.
 */
final class ValueProcessor extends AbstractProcessor {

    private final OwnTypes own = new OwnTypes();
    private final Set<String> waiting = new LinkedHashSet<>();
    private final List<TypeSpec> files = new ArrayList<>();
    private final Set<Problem> problems = new LinkedHashSet<>();

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
        Set<String> names = new LinkedHashSet<>(waiting);
        waiting.clear();
        ElementFilter.typesIn(round.getRootElements())
                .forEach(type -> names.add(type.getQualifiedName().toString()));
        for (String name : names) {
            process(processingEnv.getElementUtils().getTypeElement(name), round.processingOver());
        }
        return false;
    }

    private void process(TypeElement type, boolean lastRound) {
        files.clear();
        problems.clear();
        for (ExecutableElement method : ElementFilter.methodsIn(type.getEnclosedElements())) {
            if (type.getKind() == ElementKind.CLASS && method.getSimpleName().contentEquals("run")) {
                run(type, method);
            } else if (type.getKind() == ElementKind.CLASS
                    && method.getSimpleName().contentEquals("predict")) {
                predict(type, method);
            }
        }
        if (!lastRound && problems.stream().anyMatch(problem -> problem.rule() == Rule.UNRESOLVED_TYPE)) {
            waiting.add(type.getQualifiedName().toString());
        } else {
            problems.forEach(this::report);
            files.forEach(file -> write(type, file));
        }
    }

    private void run(TypeElement type, ExecutableElement method) {
        ClassName name = ClassName.get(type);
        for (VariableElement params : method.getParameters()) {
            read(type, params.asType(), Use.PARAMS, params)
                    .ifPresent(model -> files.add(ParamsParserEmitter.parser(name, model)));
        }
        if (method.getReturnType().getKind() != TypeKind.VOID) {
            read(type, method.getReturnType(), Use.RESULT, method)
                    .ifPresent(model -> files.add(ResultWriterEmitter.writer(name, model)));
        }
    }

    private void predict(TypeElement type, ExecutableElement method) {
        ClassName name = ClassName.get(type);
        List<? extends VariableElement> parameters = method.getParameters();
        Function<VariableElement, @Nullable ValueModel> read = parameter ->
                read(type, parameter.asType(), Use.PARAMS, parameter).orElse(null);
        ValueModel input = read.apply(parameters.get(0));
        ValueModel options = parameters.size() == 1 ? null : read.apply(parameters.get(1));
        if (input != null) {
            files.add(ParamsParserEmitter.predictorParser(name, input, options));
        }
        read(type, method.getReturnType(), Use.RESULT, method)
                .ifPresent(model -> files.add(ResultWriterEmitter.predictorWriter(name, model)));
    }

    private Optional<ValueModel> read(TypeElement user, TypeMirror type, Use use, Element where) {
        ValueReader reader = new ValueReader(
                new TypeLookup(processingEnv.getElementUtils(), processingEnv.getTypeUtils(), own, any -> null));
        String packageName = processingEnv
                .getElementUtils()
                .getPackageOf(user)
                .getQualifiedName()
                .toString();
        Checked<ValueModel> read = reader.read(type, use, packageName, Origin.of(where));
        Checked<ValueModel> checked = read.get()
                .map(model -> read.with(use == Use.PARAMS ? ValueChecks.params(model) : ValueChecks.result(model)))
                .orElse(read);
        problems.addAll(checked.problems());
        return checked.hasErrors() ? Optional.empty() : checked.get();
    }

    private void report(Problem problem) {
        Origin origin = problem.origin();
        processingEnv
                .getMessager()
                .printMessage(
                        Diagnostic.Kind.ERROR, problem.text(), origin.element(), origin.annotation(), origin.value());
    }

    private void write(TypeElement user, TypeSpec type) {
        try {
            JavaFile.builder(ClassName.get(user).packageName(), type)
                    .skipJavaLangImports(true)
                    .indent("  ")
                    .build()
                    .writeTo(processingEnv.getFiler());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
