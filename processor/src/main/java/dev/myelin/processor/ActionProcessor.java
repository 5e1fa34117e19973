package dev.myelin.processor;

import com.google.auto.service.AutoService;
import dev.myelin.processor.pass.ActionPass;
import dev.myelin.processor.pass.Round;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.Processor;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.TypeElement;
import org.jspecify.annotations.Nullable;

/**
 * Writes the wiring of each annotated class beside it. Isolating: what is written for a class depends on that class and
 * what it names, and has it as its one originating element. Claims no annotation.
 */
@AutoService(Processor.class)
public final class ActionProcessor extends AbstractProcessor {

    private @Nullable ActionPass pass;

    @Override
    public Set<String> getSupportedAnnotationTypes() {
        return Stream.concat(
                        Stream.of(
                                AnnotationNames.INFERENCE_ACTION,
                                AnnotationNames.STEP,
                                AnnotationNames.ROLLBACK,
                                AnnotationNames.SERVE_DEPLOYMENT,
                                AnnotationNames.DEPLOYMENT_ACTION,
                                AnnotationNames.PARAMS),
                        AnnotationNames.ROUTES.stream())
                .collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public Set<String> getSupportedOptions() {
        return ActionPass.OPTIONS;
    }

    @Override
    public SourceVersion getSupportedSourceVersion() {
        return SourceVersion.latestSupported();
    }

    @Override
    public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
        ActionPass current = pass;
        if (current == null) {
            current = new ActionPass(processingEnv, ActionProcessor.class.getName());
            pass = current;
        }
        current.process(new Round(annotations, round));
        return false;
    }
}
