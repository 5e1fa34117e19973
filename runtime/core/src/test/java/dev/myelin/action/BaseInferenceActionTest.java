package dev.myelin.action;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.myelin.error.ActionFailed;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The helpers of the reference's base class. */
class BaseInferenceActionTest extends SimpleTestBase {

    @Test
    void givesParametersAndTheModelsFields() {
        assertThat(run(
                        doing(action -> action.input() + " "
                                + action.describe(GOOD).name() + " "
                                + action.describe(GOOD).isLoaded()),
                        "input"))
                .isEqualTo("input Good false");
    }

    @Test
    void loadsModels() {
        Object path = run(doing(action -> action.load(GOOD).path()), "params");
        assertThat((Path) path).isEqualTo(root.resolve("models/good")).isNotEmptyDirectory();
    }

    @Test
    void downloadsIntoAFolderThatEndsWithTheRun() {
        Path[] folder = new Path[1];
        run(
                doing(action -> {
                    folder[0] = action.download(GOOD);
                    return Files.readString(folder[0].resolve("weights.txt"));
                }),
                "params");
        assertThat(folder[0]).doesNotExist();
    }

    @Test
    void downloadsIntoAFolderThatEndsWithAFailedRunToo() {
        Path[] folder = new Path[1];
        failure(ActionFailed.class, doing(action -> {
            folder[0] = action.download(GOOD);
            throw new IOException("later");
        }));
        assertThat(folder[0]).doesNotExist();
    }

    @Test
    void downloadsIntoTheCallersFolder() {
        Path target = root.resolve("mine");
        assertThat(run(doing(action -> action.download(GOOD, target)), "params"))
                .isEqualTo(target);
        assertThat(target.resolve("weights.txt")).hasContent("1 2 3");
    }

    @Test
    void reportsProgressMetricsAndEvents() {
        run(
                doing(action -> {
                    action.report();
                    return "done";
                }),
                "params");
        assertThat(heard.lines()).containsExactly("40.0 inference 50.0", "100.0 inference 100.0");
        assertThat(heard.metrics).containsExactly("inference {n=1}");
        assertThat(heard.events()).containsExactly("note {n=2}");
    }

    @Test
    void hasNoHelpersBeforeTheRun() {
        Simple action = new Simple(simple -> "never");
        String message = Simple.class.getName()
                + " is not running; parameters and helpers belong in execute() and what it calls, not in the"
                + " constructor";
        assertThatIllegalStateException().isThrownBy(action::input).withMessage(message);
        assertThatIllegalStateException().isThrownBy(action::report).withMessage(message);
    }

    @Test
    void saysWhatIsNotOverridden() {
        BaseInferenceAction<String> bare = new BaseInferenceAction<>() {};
        assertThatThrownBy(bare::execute).hasMessageEndingWith(" has steps and no execute()");
        assertThatThrownBy(() -> bare.infer("model", List.of()))
                .hasMessageEndingWith(" does not override infer(model, inputs); override it or do not call it");
    }
}
