package dev.myelin.processor.pass;

import com.palantir.javapoet.TypeSpec;
import dev.myelin.processor.AnnotationNames;
import dev.myelin.processor.check.ActionCheck;
import dev.myelin.processor.check.ModuleRequiresCheck;
import dev.myelin.processor.emit.ActionFiles;
import dev.myelin.processor.emit.RoutedFiles;
import dev.myelin.processor.model.ActionModel;
import dev.myelin.processor.model.RoutedModel;
import dev.myelin.processor.model.ValueModel;
import dev.myelin.processor.pass.Timings.Phase;
import dev.myelin.processor.problem.Checked;
import dev.myelin.processor.problem.Origin;
import dev.myelin.processor.problem.Problem;
import dev.myelin.processor.problem.Rule;
import dev.myelin.processor.read.ActionReader;
import dev.myelin.processor.read.Attributes;
import dev.myelin.processor.read.Lombok;
import dev.myelin.processor.read.ModuleReader;
import dev.myelin.processor.read.OwnTypes;
import dev.myelin.processor.read.RoutedReader;
import dev.myelin.processor.read.StubReader;
import dev.myelin.processor.read.TypeLookup;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;

/**
 * Takes each action, and each type annotated {@code @Params}, through read, check and emit.
 *
 * <p>A class that needs a type which cannot be found waits, by name, for the next round, when another processor may have
 * made it. In the last round it is reported with the path to the missing type. Beside Lombok all classes wait for the
 * second round.
 */
public final class ActionPass {

    /** The options that it takes: what it has spent its time on is noted at the end. */
    public static final Set<String> OPTIONS = Set.of(Timings.OPTION);

    private final OwnTypes own = new OwnTypes();
    private final CompiledClasses classes;
    private final TypeLookup lookup;
    private final Reporter reporter;
    private final OutputWriter writer;
    private final ParamsTypes shared;
    private final ModuleReader modules;
    private final TakenNames taken = new TakenNames();
    private final Set<String> waiting = new LinkedHashSet<>();
    private final Timings timings;
    private boolean isFirst = true;

    /** @param generator the processor's name, for {@code @Generated} */
    public ActionPass(ProcessingEnvironment environment, String generator) {
        Elements elements = environment.getElementUtils();
        classes = new CompiledClasses(environment);
        lookup = new TypeLookup(elements, environment.getTypeUtils(), own, classes);
        reporter = new Reporter(environment.getMessager());
        writer = new OutputWriter(environment.getFiler(), generator);
        shared = new ParamsTypes(lookup);
        timings = new Timings(environment.getOptions());
        modules = new ModuleReader(lookup);
    }

    /** Takes one round. */
    public void process(Round round) {
        own.add(round.roots(), classes::has);
        taken.addSources(round.roots());
        reporter.report(LooseAnnotations.find(round));
        reporter.report(DeploymentPass.check(round, lookup));
        Set<String> names = new LinkedHashSet<>(waiting);
        waiting.clear();
        addAnnotated(AnnotationNames.INFERENCE_ACTION, round, names);
        addAnnotated(AnnotationNames.DEPLOYMENT_ACTION, round, names);
        addAnnotated(AnnotationNames.SERVE_DEPLOYMENT, round, names);
        addAnnotated(AnnotationNames.PARAMS, round, names);
        if (isFirst && Lombok.isProcessor()) {
            waiting.addAll(names);
        } else {
            process(names, round.isLast());
        }
        isFirst = false;
        if (round.isLast()) {
            timings.report().ifPresent(reporter::note);
        }
    }

    private static void addAnnotated(String annotation, Round round, Set<String> names) {
        for (Element element : round.annotated(annotation)) {
            names.add(((TypeElement) element).getQualifiedName().toString());
        }
    }

    private void process(Set<String> names, boolean lastRound) {
        for (String name : names) {
            TypeElement type = lookup.elements().getTypeElement(name);
            if (type != null) {
                process(type, lastRound);
            }
        }
    }

    private void process(TypeElement type, boolean lastRound) {
        List<Problem> ofModule =
                modules.read(type).map(new ModuleRequiresCheck()::check).orElse(List.of());
        reporter.report(ofModule);
        if (!ofModule.isEmpty()) {
            return; // nothing that a class needs of the runtime would be found
        }
        if (ActionReader.isAction(type, lookup)) {
            Checked<ActionModel> action = timings.in(Phase.READ, () -> new ActionReader(lookup).read(type));
            process(type, action, ActionPass::check, checked -> files(type, checked), lastRound);
        }
        if (RoutedReader.isRouted(type, lookup)) {
            Checked<RoutedModel> routed = timings.in(Phase.READ, () -> new RoutedReader(lookup).read(type));
            process(type, routed, DeploymentPass::check, checked -> routedFiles(type, checked), lastRound);
        }
        if (Attributes.of(type, AnnotationNames.PARAMS).isPresent()) {
            Checked<ValueModel> params = timings.in(Phase.READ, () -> shared.read(type));
            process(type, params, ParamsTypes::check, checked -> shared.files(type, checked), lastRound);
        }
    }

    private <M> void process(
            TypeElement type,
            Checked<M> read,
            UnaryOperator<Checked<M>> check,
            Function<Checked<M>, List<TypeSpec>> files,
            boolean lastRound) {
        List<Problem> unresolved = read.problems().stream()
                .filter(problem -> problem.rule() == Rule.UNRESOLVED_TYPE)
                .toList();
        if (unresolved.isEmpty()) {
            Checked<M> checked = timings.in(Phase.CHECK, () -> check.apply(read));
            reporter.report(checked.problems());
            List<TypeSpec> emitted = timings.in(Phase.EMIT, () -> files.apply(checked));
            timings.in(Phase.WRITE, () -> write(type, emitted));
            timings.wrote(emitted.size());
        } else if (lastRound) {
            // Other problems may follow from the missing type: they are not worth a word.
            reporter.report(unresolved);
        } else {
            waiting.add(type.getQualifiedName().toString());
        }
    }

    private static Checked<ActionModel> check(Checked<ActionModel> read) {
        ActionModel action = read.value();
        if (action == null) {
            return read;
        }
        List<Problem> problems = new ArrayList<>();
        ActionCheck.ALL.forEach(check -> problems.addAll(check.check(action)));
        return read.with(problems);
    }

    private List<TypeSpec> files(TypeElement type, Checked<ActionModel> checked) {
        ActionModel action = checked.value();
        return action == null || checked.hasErrors()
                ? ActionFiles.of(new StubReader(lookup).read(type))
                : ActionFiles.of(action);
    }

    private List<TypeSpec> routedFiles(TypeElement type, Checked<RoutedModel> checked) {
        RoutedModel deployment = checked.value();
        return deployment == null || checked.hasErrors() || !DeploymentPass.isSound(type)
                ? ActionFiles.of(new StubReader(lookup).read(type))
                : RoutedFiles.of(deployment);
    }

    private void write(TypeElement type, List<TypeSpec> files) {
        String packageName =
                lookup.elements().getPackageOf(type).getQualifiedName().toString();
        boolean inModule = modules.read(type).isPresent();
        for (TypeSpec file : files) {
            String name = packageName.isEmpty() ? file.name() : packageName + "." + file.name();
            String owner = taken.take(name, type);
            if (owner == null && !writer.write(type, packageName, file, inModule)) {
                owner = "a class of another annotation processor or of an earlier compile";
            }
            if (owner != null) {
                reporter.report(List.of(
                        Rule.GENERATED_NAME_TAKEN.at(Origin.of(type), type.getSimpleName(), file.name(), owner)));
            }
        }
    }
}
