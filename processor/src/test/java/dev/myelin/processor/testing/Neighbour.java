package dev.myelin.processor.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.IntConsumer;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.TypeElement;
import javax.tools.Diagnostic;

/** Another processor in the same compile, which does something in each round, from 1. */
public final class Neighbour extends AbstractProcessor {

    private final Set<String> annotations;
    private final boolean claims;
    private final List<String> seen = new ArrayList<>();
    private IntConsumer action = round -> {};
    private int round;

    /**
     * A neighbour that does nothing yet.
     *
     * @param annotation what it asks for, {@code *} for everything
     * @param claims whether it keeps that from others
     */
    public Neighbour(String annotation, boolean claims) {
        this.annotations = Set.of(annotation);
        this.claims = claims;
    }

    /** Does this in each round, given its number. */
    public Neighbour doing(IntConsumer what) {
        action = what;
        return this;
    }

    /** Writes a class of package {@code app} in a round, besides what it does already. */
    public Neighbour writing(int inRound, String name, String source) {
        IntConsumer before = action;
        return doing(number -> {
            before.accept(number);
            if (number == inRound) {
                write(name, source);
            }
        });
    }

    /** The simple names of the annotations it was called with. */
    public List<String> seen() {
        return seen;
    }

    private void write(String name, String source) {
        try (Writer out =
                processingEnv.getFiler().createSourceFile("app." + name).openWriter()) {
            out.write(source);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Prints a message. */
    public void say(Diagnostic.Kind kind, String text) {
        processingEnv.getMessager().printMessage(kind, text);
    }

    @Override
    public Set<String> getSupportedAnnotationTypes() {
        return annotations;
    }

    @Override
    public SourceVersion getSupportedSourceVersion() {
        return SourceVersion.latest();
    }

    @SuppressWarnings("DoNotClaimAnnotations") // a bad neighbour does
    @Override
    public boolean process(Set<? extends TypeElement> found, RoundEnvironment environment) {
        found.forEach(annotation -> seen.add(annotation.getSimpleName().toString()));
        action.accept(++round);
        return claims;
    }
}
