package dev.myelin.processor.actions;

import static org.assertj.core.api.Assertions.assertThat;

import dev.myelin.processor.testing.Compiled;
import dev.myelin.processor.testing.Host;
import dev.myelin.processor.testing.Message;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The service file and the manifest: whole, sorted, and right after a compile of a part of the module. */
class IndexTest {

    private static final String SERVICES = "META-INF/services/dev.myelin.action.ActionDefinition";

    @TempDir
    Path folder;

    private static String action(String name, String className) {
        return "@InferenceAction(name = \"" + name + "\", description = \"Says \\\"hi\\\"\") class " + className
                + " extends BaseInferenceAction<Params> { @Override public Params execute() { return params(); } }";
    }

    private static Plugin plugin() {
        return new Plugin().with("Params", "record Params(int x) {}");
    }

    private String read(Compiled compiled, String path) throws IOException {
        return Files.readString(compiled.classes().resolve(path));
    }

    @ParameterizedTest
    @EnumSource(Host.class)
    void listsEachActionSorted(Host host) throws IOException {
        Compiled compiled = plugin().with("Zebra", action("zebra", "Zebra"))
                .with("Ant", "class Ant { " + action("ant", "Inner").replace(") class", ") static class") + " }")
                .compile(folder, host);

        assertThat(compiled.errors()).isEmpty();
        assertThat(read(compiled, SERVICES))
                .isEqualTo("app.AntInnerAction # app.Ant.Inner\napp.ZebraAction # app.Zebra\n");
        assertThat(read(compiled, "META-INF/myelin/plugin.json")).isEqualTo("""
                        {"actions": [
                          {"name": "ant", "description": "Says \\"hi\\"", "class": "app.Ant$Inner", "definition": "app.AntInnerAction"},
                          {"name": "zebra", "description": "Says \\"hi\\"", "class": "app.Zebra", "definition": "app.ZebraAction"}
                        ]}
                        """);
    }

    @ParameterizedTest
    @EnumSource(Host.class)
    void keepsWhatAPartialCompileDoesNotTouch(Host host) throws IOException {
        Compiled whole = plugin().with("Kept", action("kept", "Kept"))
                .with("Gone", action("gone", "Gone"))
                .with("Changed", action("changed", "Changed"))
                .compile(folder, host);
        // What an IDE does first: the output of what was deleted or changed goes.
        for (String stale : List.of("Gone", "Changed", "ChangedAction", "ChangedParamsParser", "ChangedResultWriter")) {
            Files.delete(whole.classes().resolve("app/" + stale + ".class"));
        }

        Compiled part = new Plugin()
                .with("Changed", action("renamed", "Changed"))
                .compile(folder, host, "-cp", whole.classes() + ":" + System.getProperty("java.class.path"));

        assertThat(part.errors()).isEmpty();
        assertThat(read(part, SERVICES)).isEqualTo("app.ChangedAction # app.Changed\napp.KeptAction # app.Kept\n");
        assertThat(read(part, "META-INF/myelin/plugin.json"))
                .contains("\"renamed\"")
                .contains("\"kept\"");
    }

    @Test
    void writesNothingForAModuleWithoutActions() {
        Compiled compiled = plugin().compile(folder, Host.JAVAC);

        assertThat(compiled.classes().resolve("META-INF")).doesNotExist();
    }

    @Test
    void writesNothingWhenTheCompileFails() {
        Compiled compiled = plugin().with("Good", action("good", "Good"))
                .with("Bad", action("Not good", "Bad"))
                .compile(folder, Host.JAVAC);

        assertThat(compiled.success()).isFalse();
        assertThat(compiled.classes().resolve("META-INF")).doesNotExist();
    }

    @Test
    void refusesANameThatIsThereTwiceInTheModule() {
        List<Message> errors = plugin().with("One", action("same", "One"))
                .with("Two", action("same", "Two"))
                .compile(folder, Host.JAVAC)
                .errors();

        assertThat(errors)
                .extracting(Message::shown)
                .containsExactly("Two.java:4:25 [MYE1502] action name 'same' is taken by app.One");
    }

    @Test
    void warnsOfAStepThatNoActionLists() {
        assertThat(Plugin.usual().messages(folder, Host.JAVAC))
                .containsExactly("Load.java:4:1 [MYE1221] step class Load is listed by no action");
    }
}
