package dev.myelin.processor.actions;

import static org.assertj.core.api.Assertions.assertThat;

import dev.myelin.processor.ActionProcessor;
import dev.myelin.processor.IndexProcessor;
import dev.myelin.processor.testing.Compiled;
import dev.myelin.processor.testing.Compiles;
import dev.myelin.processor.testing.Host;
import dev.myelin.processor.testing.Message;
import dev.myelin.processor.testing.Neighbour;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Types that are made while the compile goes on, types that never come, and what is said of them. */
class RoundsTest {

    @TempDir
    Path folder;

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
                .with(new Neighbour("*", false)
                        .writing(1, "Early", "package app; class Early {}")
                        .writing(2, "Late", "package app; record Late(int x) {}"))
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
