package dev.myelin.processor.actions;

import com.fasterxml.jackson.core.JsonFactory;
import dev.myelin.action.ActionDefinition;
import dev.myelin.annotations.InferenceAction;
import dev.myelin.processor.ActionProcessor;
import dev.myelin.processor.IndexProcessor;
import dev.myelin.processor.testing.Compiled;
import dev.myelin.processor.testing.Compiles;
import dev.myelin.processor.testing.Host;
import jakarta.validation.constraints.NotNull;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;

/** A small plugin to compile: its classes stand in package {@code app}, with the imports that they may need. */
final class Plugin {

    /** How many lines stand before a class's own first line. */
    static final int HEADER_LINES = 3;

    private static final String HEADER = """
            package app;
            import dev.myelin.action.*; import dev.myelin.annotations.*; import dev.myelin.context.*; import dev.myelin.step.*;
            import dev.myelin.model.*; import jakarta.validation.constraints.*; import java.util.*; import org.jspecify.annotations.*;
            """;

    private final Map<String, String> sources = new LinkedHashMap<>();
    private final List<Path> libraries = new ArrayList<>();
    private @Nullable String module;

    /** Adds a class; its first line is line 4 of {@code NAME.java}. */
    Plugin with(String name, String source) {
        sources.put("app/" + name + ".java", HEADER + source);
        return this;
    }

    /** Adds a file of another package. */
    Plugin withFile(String path, String source) {
        sources.put(path, source);
        return this;
    }

    /** Compiles the plugin as a module. */
    Plugin module(String declaration) {
        module = declaration;
        return this;
    }

    /** Adds a folder of classes that the plugin may use. */
    Plugin using(Path classes) {
        libraries.add(classes);
        return this;
    }

    /** Parameters, a context and a step that fit each other: {@code Params}, {@code Context}, {@code Load}. */
    static Plugin usual() {
        return new Plugin()
                .with("Params", "record Params(ModelId modelId, @DefaultValue(\"4\") @Min(1) int batchSize) {}")
                .with(
                        "Context",
                        "class Context extends InferenceContext<Params> { Context(ContextInit<Params> init) { super(init); } }")
                .with("Load", """
                        @Step(weight = 1) class Load implements WorkflowStep<Context> {
                          public StepResult execute(Context context) { return StepResult.ok(); }
                        }""");
    }

    Compiled compile(Path folder, Host host, String... options) {
        Compiles compiles = Compiles.in(folder)
                .with(new ActionProcessor())
                .with(new IndexProcessor())
                .options(options);
        libraries.forEach(compiles::classPath);
        sources.forEach(compiles::source);
        if (module != null) {
            compiles.asModule(
                            ActionDefinition.class,
                            InferenceAction.class,
                            JsonFactory.class,
                            Logger.class,
                            NotNull.class,
                            Nullable.class)
                    .source("module-info.java", module);
        }
        return compiles.run(host);
    }

    /** Everything that the compilers say of the plugin: place and first line. */
    List<String> messages(Path folder, Host host) {
        return compile(folder, host).messages().stream()
                .map(message -> message.shown())
                .toList();
    }
}
