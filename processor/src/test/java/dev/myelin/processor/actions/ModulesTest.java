package dev.myelin.processor.actions;

import static org.assertj.core.api.Assertions.assertThat;

import dev.myelin.processor.testing.Compiled;
import dev.myelin.processor.testing.Host;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Plugins that are modules: what their declaration must have, and that generated code is clean in them. Of javac only: ECJ
 * finds no modules through the interface that the other tests go through.
 */
class ModulesTest {

    private static final String PROVIDES = "provides dev.myelin.action.ActionDefinition with ";

    @TempDir
    Path folder;

    private static Plugin plugin(String name) {
        return new Plugin()
                .with("Params", "record Params(int x) {}")
                .with("Echo", action(name, "Echo"))
                .with("Ping", action("ping", "Ping"));
    }

    private static String action(String name, String className) {
        return "@InferenceAction(name = \"" + name + "\") class " + className
                + " extends BaseInferenceAction<Params> { @Override public Params execute() { return params(); } }";
    }

    @Test
    void aModuleThatProvidesItsActionsCompilesWithoutAWord() {
        Compiled compiled = plugin("echo")
                .module("module app { requires dev.myelin.runtime; exports app; " + PROVIDES
                        + "app.EchoAction, app.PingAction; }")
                .compile(folder, Host.JAVAC, "-Xlint:all,-processing,-requires-automatic", "-Werror");

        assertThat(compiled.isClean().generated("app/EchoAction.java")).contains("@SuppressWarnings(\"exports\")\n");
    }

    @Test
    void namesAllDefinitionsThatAreNotProvided() {
        Compiled compiled = plugin("echo")
                .module("module app { requires dev.myelin.runtime; " + PROVIDES + "app.PingAction; }")
                .compile(folder, Host.JAVAC);

        assertThat(compiled.messages()).singleElement().satisfies(message -> {
            assertThat(message.shown())
                    .isEqualTo(
                            "module-info.java:1:1 [MYE1602] module app does not provide app.EchoAction, so nobody would"
                                    + " find the actions on the module path");
            assertThat(message.text())
                    .contains("let module-info.java have: " + PROVIDES + "app.EchoAction, app.PingAction;");
        });
    }

    @Test
    void namesTheMissingRuntimeOnceAndNotWhatIsMissingForIt() {
        Compiled compiled = plugin("echo")
                .module("module app { requires dev.myelin.annotations; requires jakarta.validation; }")
                .compile(folder, Host.JAVAC);

        assertThat(compiled.messages())
                .filteredOn(message -> message.text().startsWith("[MYE"))
                .singleElement()
                .satisfies(message -> assertThat(message.shown())
                        .isEqualTo("module-info.java:1:1 [MYE1601] module app does not read dev.myelin.runtime, which"
                                + " actions and the code generated for them need"));
    }

    @Test
    void anActionWithAMistakeCanBeProvided() {
        Compiled compiled = plugin("Echo!")
                .module("module app { requires dev.myelin.runtime; " + PROVIDES + "app.EchoAction, app.PingAction; }")
                .compile(folder, Host.JAVAC);

        assertThat(compiled.messages())
                .extracting(message -> message.text().substring(0, 9))
                .containsExactly("[MYE1501]");
    }
}
