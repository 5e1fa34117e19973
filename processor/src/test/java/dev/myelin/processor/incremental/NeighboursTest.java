package dev.myelin.processor.incremental;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.myelin.processor.ActionProcessor;
import dev.myelin.processor.IndexProcessor;
import dev.myelin.processor.testing.Compiled;
import dev.myelin.processor.testing.Compiles;
import dev.myelin.processor.testing.Host;
import dev.myelin.processor.testing.Message;
import dev.myelin.processor.testing.Neighbour;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.annotation.processing.Processor;
import javax.tools.Diagnostic;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Other processors in the same compile, good and bad. */
class NeighboursTest {

    private static final String ACTION =
            Samples.simple("A", "a", "A.Ask").replace("{ @Override", "{ record Ask(int x) {} @Override");

    @TempDir
    Path folder;

    private Compiled compile(Host host, Processor first, Processor... more) {
        Compiles compiles = Compiles.in(folder).source("app/A.java", ACTION).with(first);
        for (Processor next : more) {
            compiles.with(next);
        }
        return compiles.run(host);
    }

    private static String index(Compiled compiled) {
        try {
            return Files.readString(compiled.classes().resolve(Workspace.SERVICES));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @ParameterizedTest
    @EnumSource
    void weClaimNothing(Host host) {
        Neighbour neighbour = new Neighbour("dev.myelin.annotations.*", false);

        Compiled compiled = compile(host, new ActionProcessor(), new IndexProcessor(), neighbour);

        assertThat(compiled.errors()).isEmpty();
        assertThat(neighbour.seen()).containsExactly("InferenceAction");
    }

    /** Who claims our annotation before us keeps it from us: that is how compilers do it. Behind us it may claim all. */
    @ParameterizedTest
    @EnumSource
    void oneThatClaimsEverythingBehindUsTakesNothingFromUs(Host host) {
        Compiled compiled = compile(host, new ActionProcessor(), new IndexProcessor(), new Neighbour("*", true));

        assertThat(compiled.errors()).isEmpty();
        assertThat(compiled.generated()).containsKey("app/AAction.java");
        assertThat(index(compiled)).isEqualTo("app.AAction # app.A\n");
    }

    @ParameterizedTest
    @EnumSource
    void anErrorOfAnotherIsTheOnlyOne(Host host) {
        Neighbour neighbour = new Neighbour("*", false);
        neighbour.doing(round -> {
            if (round == 1) {
                neighbour.say(Diagnostic.Kind.ERROR, "the neighbour is not content");
            }
        });
        Compiles compiles = Compiles.in(folder)
                .source("app/A.java", ACTION)
                .source("app/UsesA.java", Samples.inApp("class UsesA { AAction definition = new AAction(); }"));

        Compiled compiled = compiles.with(neighbour)
                .with(new ActionProcessor())
                .with(new IndexProcessor())
                .run(host);

        assertThat(compiled.errors()).extracting(Message::text).containsExactly("the neighbour is not content");
        assertThat(compiled.classes().resolve(Workspace.SERVICES)).doesNotExist();
    }

    /** What then becomes of the compile is the compiler's affair; what was there before is not lost. */
    @ParameterizedTest
    @EnumSource
    void oneThatThrowsLeavesTheIndex(Host host) {
        String before = index(compile(host, new ActionProcessor(), new IndexProcessor()));
        Neighbour neighbour = new Neighbour("*", false).doing(round -> {
            throw new IllegalStateException("the neighbour fell over");
        });

        if (host == Host.JAVAC) {
            assertThatThrownBy(() -> compile(host, new ActionProcessor(), new IndexProcessor(), neighbour))
                    .hasRootCauseMessage("the neighbour fell over");
        } else {
            assertThat(compile(host, neighbour, new ActionProcessor(), new IndexProcessor())
                            .errors())
                    .isNotEmpty()
                    .allSatisfy(error -> assertThat(error.text()).contains("the neighbour fell over"));
        }
        assertThat(folder.resolve("classes").resolve(Workspace.SERVICES)).hasContent(before);
    }

    @ParameterizedTest
    @EnumSource
    void anActionThatAnotherWritesInALaterRoundIsWiredAndListed(Host host) {
        Neighbour neighbour = new Neighbour("*", false).writing(2, "Late", Samples.simple("Late", "late", "A.Ask"));

        Compiled compiled = compile(host, neighbour, new ActionProcessor(), new IndexProcessor());

        assertThat(compiled.errors()).extracting(Message::shown).isEmpty();
        assertThat(compiled.generated()).containsKeys("app/LateAction.java", "app/LateParamsParser.java");
        assertThat(index(compiled)).isEqualTo("app.AAction # app.A\napp.LateAction # app.Late\n");
    }

    @ParameterizedTest
    @EnumSource
    void aContextThatAnotherWritesIsWaitedFor(Host host) {
        Neighbour neighbour = new Neighbour("*", false).writing(2, "LateContext", Samples.inApp("""
                class LateContext extends InferenceContext<A.Ask> { LateContext(ContextInit<A.Ask> init) { super(init); } }"""));
        Compiles compiles = Compiles.in(folder).source("app/A.java", ACTION).source("app/B.java", Samples.inApp("""
                        @InferenceAction(name = "b") class B {
                          @Step(weight = 1) StepResult only(LateContext context) { return StepResult.ok(); }
                        }"""));

        Compiled compiled = compiles.with(new IndexProcessor())
                .with(new ActionProcessor())
                .with(neighbour)
                .run(host);

        assertThat(compiled.errors()).extracting(Message::shown).isEmpty();
        assertThat(compiled.generated("app/BAction.java")).contains("new LateContext(init)");
        assertThat(index(compiled)).isEqualTo("app.AAction # app.A\napp.BAction # app.B\n");
    }

    /** Two that write a class of one name: ours says so at the author's class. */
    @ParameterizedTest
    @EnumSource
    void anotherThatTakesANameOfOursIsAnErrorAndNoCrash(Host host) {
        Neighbour neighbour = new Neighbour("*", false).writing(1, "AAction", "package app; public class AAction {}");

        Compiled compiled = compile(host, neighbour, new ActionProcessor(), new IndexProcessor());

        assertThat(compiled.errors())
                .extracting(message -> message.file() + " "
                        + message.text().lines().findFirst().orElse(""))
                .containsExactly(
                        "A.java [MYE1503] generating for A needs the name AAction, which a class of another annotation"
                                + " processor or of an earlier compile has");
    }
}
