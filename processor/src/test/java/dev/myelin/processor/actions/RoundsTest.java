package dev.myelin.processor.actions;

import static org.assertj.core.api.Assertions.assertThat;

import dev.myelin.processor.ActionProcessor;
import dev.myelin.processor.IndexProcessor;
import dev.myelin.processor.testing.Compiled;
import dev.myelin.processor.testing.Compiles;
import dev.myelin.processor.testing.Host;
import dev.myelin.processor.testing.Message;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Path;
import java.util.Set;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.RoundEnvironment;
import javax.annotation.processing.SupportedAnnotationTypes;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.TypeElement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Types that are made while the compile goes on, types that never come, and what is said of them. */
class RoundsTest {

    @TempDir
    Path folder;

    /** Another processor, which makes a record in the second round. */
    @SupportedAnnotationTypes("*")
    private static final class LateRecord extends AbstractProcessor {
        private int round;

        @Override
        public SourceVersion getSupportedSourceVersion() {
            return SourceVersion.latest();
        }

        @Override
        public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment environment) {
            round++;
            if (round == 1) {
                write("Early", "package app; class Early {}");
            } else if (round == 2) {
                write("Late", "package app; record Late(int x) {}");
            }
            return false;
        }

        private void write(String name, String source) {
            try (Writer out =
                    processingEnv.getFiler().createSourceFile("app." + name).openWriter()) {
                out.write(source);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private static final String USES_LATE = """
            package app;
            @dev.myelin.annotations.InferenceAction(name = "a")
            class A extends dev.myelin.action.BaseInferenceAction<Late> {
              @Override public Late execute() { return params(); }
            }
            """;

    @ParameterizedTest
    @EnumSource(Host.class)
    void waitsForATypeThatAnotherProcessorMakes(Host host) {
        Compiled compiled = Compiles.in(folder)
                .with(new ActionProcessor())
                .with(new IndexProcessor())
                .with(new LateRecord())
                .source("app/A.java", USES_LATE)
                .run(host);

        assertThat(compiled.errors()).isEmpty();
        assertThat(compiled.generated("app/AParamsParser.java")).contains("new Late(x)");
    }

    @ParameterizedTest
    @EnumSource(Host.class)
    void namesATypeThatNeverComesWithItsPath(Host host) {
        Compiled compiled = Compiles.in(folder)
                .with(new ActionProcessor())
                .source("app/A.java", USES_LATE)
                .run(host);

        assertThat(compiled.errors())
                .extracting(Message::text)
                .anySatisfy(text -> assertThat(text).startsWith("[MYE1002] type Late cannot be found, needed by A"));
        assertThat(compiled.generated()).isEmpty();
    }

    @Test
    void oneMistakeIsOneErrorThoughTheAuthorUsesGeneratedTypes() {
        Compiled compiled = Plugin.usual()
                .with("A", """
                        @InferenceAction(name = "a", context = Context.class, steps = Load.class) class A extends Missing0 {
                          static final double WEIGHT = AProgress.LOAD.weight();
                          static AAction definition() { return new AAction(); }
                        }
                        abstract class Missing0 { abstract void never(); }
                        """.replace("abstract void never();", "")
                        .replace("steps = Load.class", "steps = {Load.class, Load.class}"))
                .compile(folder, Host.JAVAC);

        assertThat(compiled.messages())
                .extracting(message -> message.text().substring(0, 9))
                .containsExactly("[MYE1222]");
    }

    @Test
    void allProblemsOfAllClassesComeAtOnce() {
        Compiled compiled = Plugin.usual()
                .with("A", "@InferenceAction(name = \"A\", context = String.class, steps = Load.class) class A {}")
                .with("B", "@InferenceAction(name = \"b\") class B {}")
                .with(
                        "C",
                        "@InferenceAction(name = \"c\") class C<T> { @Step(weight = 2) StepResult s(Context c) { return StepResult.ok(); } }")
                .compile(folder, Host.JAVAC);

        assertThat(compiled.errors())
                .extracting(message -> message.text().substring(1, 8))
                .containsExactlyInAnyOrder("MYE1211", "MYE1110", "MYE1102");
    }
}
