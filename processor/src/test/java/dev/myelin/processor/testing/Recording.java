package dev.myelin.processor.testing;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import javax.annotation.processing.Completion;
import javax.annotation.processing.Filer;
import javax.annotation.processing.ProcessingEnvironment;
import javax.annotation.processing.Processor;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.tools.FileObject;
import javax.tools.JavaFileManager.Location;
import javax.tools.JavaFileObject;
import javax.tools.StandardLocation;
import org.gradle.testing.GradleEnvironment;

/** Runs a processor and notes the files that it makes, as Gradle does by a Filer and an environment of its own. */
public final class Recording implements Processor {

    private final Processor processor;
    private final List<WrittenFile> made;

    /** @param made takes what the processor makes */
    public Recording(Processor processor, List<WrittenFile> made) {
        this.processor = processor;
        this.made = made;
    }

    @Override
    public void init(ProcessingEnvironment environment) {
        processor.init(new GradleEnvironment(environment, new NotingFiler(environment.getFiler(), made)));
    }

    @SuppressWarnings("DoNotClaimAnnotations") // what the processor itself says
    @Override
    public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
        return processor.process(annotations, round);
    }

    @Override
    public Set<String> getSupportedOptions() {
        return processor.getSupportedOptions();
    }

    @Override
    public Set<String> getSupportedAnnotationTypes() {
        return processor.getSupportedAnnotationTypes();
    }

    @Override
    public SourceVersion getSupportedSourceVersion() {
        return processor.getSupportedSourceVersion();
    }

    @Override
    public Iterable<? extends Completion> getCompletions(
            Element element, AnnotationMirror annotation, ExecutableElement member, String text) {
        return processor.getCompletions(element, annotation, member, text);
    }

    private record NotingFiler(Filer filer, List<WrittenFile> made) implements Filer {

        @Override
        public JavaFileObject createSourceFile(CharSequence name, Element... origins) throws IOException {
            note(StandardLocation.SOURCE_OUTPUT, name.toString(), origins);
            return filer.createSourceFile(name, origins);
        }

        @Override
        public JavaFileObject createClassFile(CharSequence name, Element... origins) throws IOException {
            note(StandardLocation.CLASS_OUTPUT, name.toString(), origins);
            return filer.createClassFile(name, origins);
        }

        @Override
        public FileObject createResource(
                Location location, CharSequence packageName, CharSequence path, Element... origins) throws IOException {
            note(
                    (StandardLocation) location,
                    packageName.isEmpty() ? path.toString() : packageName + "/" + path,
                    origins);
            return filer.createResource(location, packageName, path, origins);
        }

        @Override
        public FileObject getResource(Location location, CharSequence packageName, CharSequence path)
                throws IOException {
            return filer.getResource(location, packageName, path);
        }

        private void note(StandardLocation location, String name, Element... origins) {
            made.add(new WrittenFile(
                    location,
                    name,
                    Stream.of(origins).map(each -> each.getKind() + " " + each).toList()));
        }
    }
}
