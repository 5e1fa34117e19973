package dev.myelin.processor;

import com.google.auto.service.AutoService;
import dev.myelin.processor.pass.IndexPass;
import dev.myelin.processor.pass.Round;
import java.util.Set;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.Processor;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.TypeElement;
import org.jspecify.annotations.Nullable;

/** Writes the module's index: the service file and the plugin manifest. Aggregating. Claims no annotation. */
@AutoService(Processor.class)
public final class IndexProcessor extends AbstractProcessor {

    private @Nullable IndexPass pass;

    @Override
    public Set<String> getSupportedAnnotationTypes() {
        return Set.of(
                AnnotationNames.INFERENCE_ACTION,
                AnnotationNames.DEPLOYMENT_ACTION,
                AnnotationNames.SERVE_DEPLOYMENT,
                AnnotationNames.STEP);
    }

    @Override
    public SourceVersion getSupportedSourceVersion() {
        return SourceVersion.latestSupported();
    }

    @Override
    public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
        IndexPass current = pass;
        if (current == null) {
            current = new IndexPass(processingEnv);
            pass = current;
        }
        current.process(new Round(annotations, round));
        return false;
    }
}
