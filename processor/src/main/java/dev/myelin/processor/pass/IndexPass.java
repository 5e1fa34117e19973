package dev.myelin.processor.pass;

import dev.myelin.processor.AnnotationNames;
import dev.myelin.processor.check.ActionNameTwiceCheck;
import dev.myelin.processor.check.ModuleProvidesCheck;
import dev.myelin.processor.emit.IndexEmitter;
import dev.myelin.processor.model.IndexModel;
import dev.myelin.processor.problem.Problem;
import dev.myelin.processor.problem.Rule;
import dev.myelin.processor.read.ActionReader;
import dev.myelin.processor.read.Attributes;
import dev.myelin.processor.read.IndexReader;
import dev.myelin.processor.read.ModuleReader;
import dev.myelin.processor.read.RoutedReader;
import dev.myelin.processor.read.TypeLookup;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import javax.annotation.processing.Filer;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.tools.StandardLocation;

/**
 * Writes the module's index, whole and sorted, when all rounds are over. When only a part of the module is compiled, an
 * entry of the index before stays if its class is still there and still an action.
 */
public final class IndexPass {

    private final TypeLookup lookup;
    private final IndexReader reader;
    private final ModuleReader modules;
    private final Reporter reporter;
    private final Filer filer;
    private final Set<String> actions = new LinkedHashSet<>();
    private final Set<String> deploymentActions = new LinkedHashSet<>();
    private final Set<String> deployments = new LinkedHashSet<>();
    private final Set<String> stepClasses = new LinkedHashSet<>();

    public IndexPass(ProcessingEnvironment environment) {
        lookup = new TypeLookup(environment.getElementUtils(), environment.getTypeUtils());
        reader = new IndexReader(lookup);
        modules = new ModuleReader(lookup);
        reporter = new Reporter(environment.getMessager());
        filer = environment.getFiler();
    }

    /** Takes one round. */
    public void process(Round round) {
        collect(round, AnnotationNames.INFERENCE_ACTION, actions);
        collect(round, AnnotationNames.DEPLOYMENT_ACTION, deploymentActions);
        collect(round, AnnotationNames.SERVE_DEPLOYMENT, deployments);
        collect(round, AnnotationNames.STEP, stepClasses);
        if (round.isLast()) {
            finish(round.hasErrors());
        }
    }

    private static void collect(Round round, String annotation, Set<String> names) {
        for (Element element : round.annotated(annotation)) {
            if (element instanceof TypeElement type) {
                names.add(type.getQualifiedName().toString());
            }
        }
    }

    /** Only at the end is it known of all of them whether they have steps, and so are actions of their own. */
    private void addDeploymentActions() {
        for (String name : deploymentActions) {
            TypeElement type = lookup.elements().getTypeElement(name);
            if (type != null && ActionReader.isAction(type, lookup)) {
                actions.add(name);
            }
        }
        for (String name : deployments) {
            TypeElement type = lookup.elements().getTypeElement(name);
            if (type != null && RoutedReader.isRouted(type, lookup)) {
                actions.add(name);
            }
        }
    }

    private void finish(boolean failed) {
        addDeploymentActions();
        if (actions.isEmpty() && stepClasses.isEmpty()) {
            return;
        }
        Set<String> all = new TreeSet<>(actions);
        all.addAll(PreviousIndex.read(filer));
        IndexModel index = reader.read(all);
        List<Problem> problems = new ArrayList<>(new ActionNameTwiceCheck().check(compiledHereLast(index)));
        problems.addAll(unusedSteps(reader.listedSteps(index)));
        if (!failed) {
            problems.addAll(notProvided(index));
        }
        reporter.report(problems);
        boolean wrong =
                failed || problems.stream().anyMatch(problem -> problem.rule().isError());
        // When all actions that were listed are gone, an empty index: a processor cannot delete a file.
        if (!wrong && !all.isEmpty()) {
            write(IndexEmitter.SERVICE_FILE, IndexEmitter.serviceFile(index));
            write(IndexEmitter.MANIFEST, IndexEmitter.manifest(index));
        }
    }

    /** A problem between two classes is told at the later one: only those that are compiled here have a place. */
    private IndexModel compiledHereLast(IndexModel index) {
        return new IndexModel(index.entries().stream()
                .sorted(Comparator.comparing(
                        entry -> actions.contains(entry.type().canonicalName())))
                .toList());
    }

    private List<Problem> notProvided(IndexModel index) {
        if (index.entries().isEmpty()) {
            return List.of();
        }
        Element any = index.entries().get(0).nameOrigin().element();
        return modules.read(any)
                .map(module -> new ModuleProvidesCheck().check(module, modules.definitions(any), index))
                .orElse(List.of());
    }

    private List<Problem> unusedSteps(Set<String> listed) {
        Map<String, Problem> problems = new LinkedHashMap<>();
        for (String name : stepClasses) {
            TypeElement type = lookup.elements().getTypeElement(name);
            if (type != null && !listed.contains(name)) {
                Attributes.of(type, AnnotationNames.STEP)
                        .ifPresent(attributes ->
                                problems.put(name, Rule.STEP_UNUSED.at(attributes.origin(), type.getSimpleName())));
            }
        }
        return List.copyOf(problems.values());
    }

    private void write(String path, String text) {
        try (Writer out =
                filer.createResource(StandardLocation.CLASS_OUTPUT, "", path).openWriter()) {
            out.write(text);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write " + path, e);
        }
    }
}
