package dev.myelin.processor.pass;

import com.palantir.javapoet.TypeSpec;
import dev.myelin.processor.problem.Checked;
import dev.myelin.processor.problem.Origin;
import dev.myelin.processor.problem.Rule;
import dev.myelin.processor.read.TypeLookup;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.element.TypeElement;

/**
 * Takes each type that carries an annotation through read, check and emit.
 *
 * <p>A type that needs another which cannot be found waits, by name, for the next round, when another processor may have
 * made it. In the last round it is reported with the path to the missing type.
 */
abstract class TypePass {

    private final String annotationName;
    private final TypeLookup lookup;
    private final Reporter reporter;
    private final OutputWriter writer;
    private final TakenNames taken;
    private final Set<String> waiting = new LinkedHashSet<>();

    TypePass(String annotationName, TypeLookup lookup, Reporter reporter, OutputWriter writer, TakenNames taken) {
        this.annotationName = annotationName;
        this.lookup = lookup;
        this.reporter = reporter;
        this.writer = writer;
        this.taken = taken;
    }

    /** The files of a type, also when there are problems: what keeps the compiler from finding more; none when it waits. */
    abstract Checked<List<TypeSpec>> files(TypeElement type);

    /** Whether a type waits for another. */
    static boolean waits(Checked<?> read) {
        return read.problems().stream().anyMatch(problem -> problem.rule() == Rule.UNRESOLVED_TYPE);
    }

    /** Takes one round. */
    final void process(RoundEnvironment round) {
        Set<String> names = new LinkedHashSet<>(waiting);
        waiting.clear();
        for (TypeElement type : lookup.annotatedTypes(round, annotationName)) {
            names.add(type.getQualifiedName().toString());
        }
        for (String name : names) {
            TypeElement type = lookup.elements().getTypeElement(name);
            if (type != null) {
                process(type, round.processingOver());
            }
        }
    }

    private void process(TypeElement type, boolean lastRound) {
        Checked<List<TypeSpec>> files = files(type);
        if (!waits(files)) {
            reporter.report(files.problems());
            files.get().ifPresent(all -> all.forEach(file -> write(type, file)));
        } else if (lastRound) {
            // Other problems may follow from the missing type: they are not worth a word.
            reporter.report(files.problems().stream()
                    .filter(problem -> problem.rule() == Rule.UNRESOLVED_TYPE)
                    .toList());
        } else {
            waiting.add(type.getQualifiedName().toString());
        }
    }

    private void write(TypeElement type, TypeSpec file) {
        String packageName =
                lookup.elements().getPackageOf(type).getQualifiedName().toString();
        String name = packageName.isEmpty() ? file.name() : packageName + "." + file.name();
        String owner = taken.take(name, type);
        if (owner == null) {
            writer.write(type, packageName, file);
        } else {
            reporter.report(
                    List.of(Rule.GENERATED_NAME_TAKEN.at(Origin.of(type), type.getSimpleName(), file.name(), owner)));
        }
    }
}
