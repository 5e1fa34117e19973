package dev.myelin.action;

import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.myelin.context.RuntimeContext;
import dev.myelin.error.MyelinException;
import dev.myelin.model.ModelId;
import dev.myelin.testing.Heard;
import dev.myelin.testing.Runs;
import dev.myelin.testing.Zips;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** Actions that run for real, on models in a folder: a good one, and one whose archive is none. */
abstract class ActionTestBase {

    static final ModelId GOOD = ModelId.of("good");
    static final ModelId BROKEN = ModelId.of("broken");
    static final ModelId UNKNOWN = ModelId.of("unknown");

    @TempDir
    Path root;

    final Heard heard = new Heard();

    @BeforeEach
    void makeModels() throws IOException {
        Path models = root.resolve("models");
        Files.writeString(Zips.model(models, "good", "{\"name\": \"Good\"}").resolve("weights.txt"), "1 2 3");
        Zips.model(models, "broken", "{\"file\": \"model.json\"}");
    }

    final <P, R> R run(ActionDefinition<P, R> action, P params) {
        try (RuntimeContext runtime = Runs.of(heard, Runs.models(root.resolve("models")), action.progress())) {
            return ActionRunner.run(action, params, runtime);
        }
    }

    final <E extends MyelinException> E failure(Class<E> type, ActionDefinition<String, ?> action) {
        return catchThrowableOfType(type, () -> run(action, "params"));
    }
}
