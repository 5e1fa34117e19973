package dev.myelin.benchmarks.compile.worker;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.List;
import java.util.Set;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.TypeElement;

/** Hands files that exist to the compiler, all in the first round. */
final class Copier extends AbstractProcessor {

    private List<Source> files;

    Copier(List<Source> files) {
        this.files = files;
    }

    @Override
    public Set<String> getSupportedAnnotationTypes() {
        return Set.of("*");
    }

    @Override
    public SourceVersion getSupportedSourceVersion() {
        return SourceVersion.latestSupported();
    }

    @Override
    public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
        for (Source file : files) {
            try (Writer out =
                    processingEnv.getFiler().createSourceFile(file.type()).openWriter()) {
                out.write(file.text());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        files = List.of();
        return false;
    }
}
