package dev.myelin.processor.pass;

import dev.myelin.processor.AnnotationNames;
import dev.myelin.processor.read.TypeLookup;
import java.util.List;
import javax.annotation.processing.ProcessingEnvironment;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.element.TypeElement;

/** Everything that is written beside a source of the author's: what is generated for types shared, and for actions. */
public final class SourcePass {

    private final TypeLookup lookup;
    private final Reporter reporter;
    private final LooseAnnotations loose;
    private final TakenNames taken = new TakenNames();
    private final List<TypePass> passes;

    /** @param generator the processor's name, for {@code @Generated} */
    public SourcePass(ProcessingEnvironment environment, String generator) {
        lookup = new TypeLookup(environment.getElementUtils(), environment.getTypeUtils());
        reporter = new Reporter(environment.getMessager());
        loose = new LooseAnnotations(environment.getElementUtils());
        OutputWriter writer = new OutputWriter(environment.getFiler(), generator);
        passes = List.of(
                new ParamsPass(lookup, reporter, writer, taken), new ActionPass(lookup, reporter, writer, taken));
    }

    /** Takes one round. */
    public void process(RoundEnvironment round) {
        taken.addSources(round.getRootElements());
        for (TypeElement type : lookup.annotatedTypes(round, AnnotationNames.PARAMS)) {
            lookup.shared().add(type);
        }
        reporter.report(loose.findUnwired(round));
        reporter.report(loose.findStrayStepMethods(round));
        passes.forEach(pass -> pass.process(round));
    }
}
