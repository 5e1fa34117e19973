package dev.myelin.action;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.myelin.context.PluginContext;
import dev.myelin.error.PluginMisbuilt;
import dev.myelin.error.UnknownAction;
import dev.myelin.params.ResultWriter;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Indexes as the processor writes them, on class paths as plugins have them. */
class ActionCatalogTest {

    @TempDir
    private Path folder;

    public static final class Author extends BaseInferenceAction<String> {}

    public static final class OtherAuthor extends BaseInferenceAction<String> {}

    /** As generated. */
    public abstract static class Definition extends SimpleAction<BaseInferenceAction<String>, String, Object> {

        Definition(Class<?> author, String name) {
            super(ActionInfo.of(author, name).build(), new NoParser<>(), ResultWriter.FREE_FORM);
        }

        @Override
        protected final BaseInferenceAction<String> create(PluginContext plugin) {
            return new Author();
        }

        @Override
        protected final Object execute(BaseInferenceAction<String> action) throws Exception {
            return action.execute();
        }
    }

    public static final class Search extends Definition {
        public Search() {
            super(Author.class, "search");
        }
    }

    public static final class Embed extends Definition {
        public Embed() {
            super(OtherAuthor.class, "embed");
        }
    }

    public static final class SecondSearch extends Definition {
        public SecondSearch() {
            super(OtherAuthor.class, "search");
        }
    }

    public static final class Unusable extends Definition {
        public Unusable() {
            super(Author.class, "unusable");
            throw new NoClassDefFoundError("some/engine/Session");
        }
    }

    private ActionCatalog catalog(String... classNames) throws IOException {
        Path services = Files.createDirectories(folder.resolve("META-INF").resolve("services"));
        Files.writeString(services.resolve(ActionDefinition.class.getName()), String.join("\n", classNames) + "\n");
        try (URLClassLoader loader = new URLClassLoader(
                new URL[] {folder.toUri().toURL()}, getClass().getClassLoader())) {
            return ActionCatalog.load(loader);
        }
    }

    private String misbuilt(String... classNames) {
        PluginMisbuilt e = catchThrowableOfType(PluginMisbuilt.class, () -> catalog(classNames));
        assertThat(e.exitStatus()).isEqualTo(2);
        return String.valueOf(e.getMessage());
    }

    @Test
    void findsActionsInOrderOfTheirNames() throws IOException {
        ActionCatalog catalog = catalog(Search.class.getName(), Embed.class.getName());
        assertThat(catalog.actions()).extracting(action -> action.info().name()).containsExactly("embed", "search");
        catalog.requireAny();
    }

    @Test
    void givesAnActionByNameAndByTheAuthorsClass() throws IOException {
        ActionCatalog catalog = catalog(Search.class.getName(), Embed.class.getName());
        assertThat(catalog.get("search")).isInstanceOf(Search.class);
        assertThat(catalog.get(OtherAuthor.class)).isInstanceOf(Embed.class);
    }

    @Test
    void namesTheActionsThereAreAndTheLikelyOne() throws IOException {
        ActionCatalog catalog = catalog(Search.class.getName(), Embed.class.getName());
        assertThat(catchThrowableOfType(UnknownAction.class, () -> catalog.get("serach")))
                .hasMessage("no action 'serach' (actions: embed, search); did you mean 'search'?");
        assertThat(catchThrowableOfType(UnknownAction.class, () -> catalog.get("train")))
                .hasMessage("no action 'train' (actions: embed, search)");
    }

    @Test
    void namesTheSettingThatABuildWithoutTheProcessorLacks() throws IOException {
        ActionCatalog empty = catalog();
        String message = String.valueOf(
                catchThrowableOfType(PluginMisbuilt.class, empty::requireAny).getMessage());
        assertThat(message)
                .startsWith("no actions on the class path. The annotation processor did not run when the plugin was"
                        + " compiled. With Maven, add it to maven-compiler-plugin:\n  <annotationProcessorPaths>\n")
                .contains("<groupId>dev.myelin</groupId>", "<artifactId>myelin-processor</artifactId>")
                .contains("annotationProcessor(\"dev.myelin:myelin-processor:VERSION\")")
                .endsWith("(Since JDK 23 a processor that is only a dependency is not run.)");
        assertThat(catchThrowableOfType(PluginMisbuilt.class, () -> empty.get("search")))
                .hasMessage(message);
    }

    @Test
    void saysThatNothingWasGeneratedForAClass() throws IOException {
        ActionCatalog catalog = catalog(Search.class.getName());
        assertThat(catchThrowableOfType(PluginMisbuilt.class, () -> catalog.get(OtherAuthor.class)))
                .hasMessageStartingWith("nothing was generated for " + OtherAuthor.class.getName()
                        + ". If it is annotated @InferenceAction: The annotation processor did not run");
    }

    @Test
    void refusesTwoActionsOfOneName() {
        assertThat(misbuilt(Search.class.getName(), SecondSearch.class.getName()))
                .isEqualTo("two actions are named 'search': " + Author.class.getName() + " and "
                        + OtherAuthor.class.getName() + "; rename one, or take one off the class path");
    }

    @Test
    void saysThatTheIndexNamesAClassThatIsNotThere() {
        assertThat(misbuilt("no.such.Action"))
                .startsWith("the plugin's index does not fit its classes: ")
                .contains("no.such.Action")
                .endsWith("; build it again from clean");
    }

    @Test
    void saysThatAnActionCannotBeMadeAndKeepsTheCause() {
        PluginMisbuilt e = catchThrowableOfType(PluginMisbuilt.class, () -> catalog(Unusable.class.getName()));
        assertThat(e)
                .hasMessageContaining(Unusable.class.getName())
                .hasMessageEndingWith("; build it again from clean")
                .hasRootCauseInstanceOf(NoClassDefFoundError.class);
    }
}
