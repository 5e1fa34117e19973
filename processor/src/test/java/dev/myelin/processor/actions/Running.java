package dev.myelin.processor.actions;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.myelin.Myelin;
import dev.myelin.RunOptions;
import dev.myelin.action.ActionCatalog;
import dev.myelin.action.ActionDefinition;
import dev.myelin.context.Configuration;
import dev.myelin.json.Json;
import dev.myelin.model.FolderModelStore;
import dev.myelin.model.LocalModels;
import dev.myelin.processor.testing.Compiled;
import dev.myelin.processor.testing.Host;
import dev.myelin.progress.ProgressListener;
import dev.myelin.progress.ProgressSnapshot;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.lang.reflect.Field;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** An action of {@code sources} that is compiled, loaded and run, as a host would. */
final class Running {

    private final Path folder;
    private final ActionDefinition<Object, Object> definition;
    private final List<ProgressSnapshot> progress = new ArrayList<>();

    private Running(Path folder, ActionDefinition<Object, Object> definition) {
        this.folder = folder;
        this.definition = definition;
    }

    /** The source of a class of package {@code app}. */
    static String source(String type) {
        try (InputStream in = Running.class.getResourceAsStream("/sources/" + type + ".java")) {
            return new String(Objects.requireNonNull(in, type).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Compiles an action. */
    @SuppressWarnings("unchecked") // documents go in and come out
    static Running of(Path folder, String type) {
        Compiled compiled =
                new Plugin().withFile("app/" + type + ".java", source(type)).compile(folder, Host.JAVAC);
        assertThat(compiled.errors()).isEmpty();
        return new Running(folder, (ActionDefinition<Object, Object>)
                ActionCatalog.load(compiled.newLoader()).actions().get(0));
    }

    ActionDefinition<Object, Object> definition() {
        return definition;
    }

    /** Runs the action once: parameters and result as JSON. There is one model, {@code 1}. */
    String run(String params) throws IOException {
        Path model = Files.createDirectories(folder.resolve("models/1"));
        Files.writeString(model.resolve("model.json"), "{\"name\": \"first\"}");
        RunOptions options = RunOptions.builder()
                .configuration(Configuration.of(Map.of(), Map.of()))
                .models(new FolderModelStore(new LocalModels(folder.resolve("models"))))
                .listener(listener())
                .build();
        Object parsed = definition.params().parse("params", params.getBytes(StandardCharsets.UTF_8));
        Object result = Myelin.run(definition, parsed, options);
        StringWriter text = new StringWriter();
        try (JsonGenerator out = Json.FACTORY.createGenerator(text)) {
            definition.results().write(result, out);
        }
        return text.toString();
    }

    private ProgressListener listener() {
        return progress::add;
    }

    /** What the last run told of its progress, in percent. */
    double overall() {
        return progress.get(progress.size() - 1).overall();
    }

    /** What the author's class noted in its field {@code TRACE}. */
    @SuppressWarnings("unchecked") // the sources have it of this type
    List<String> trace() {
        try {
            Field trace = definition.info().actionClass().getDeclaredField("TRACE");
            trace.setAccessible(true);
            return (List<String>) Objects.requireNonNull(trace.get(null));
        } catch (ReflectiveOperationException e) {
            throw new LinkageError(e.getMessage(), e);
        }
    }
}
