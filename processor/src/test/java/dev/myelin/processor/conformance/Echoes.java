package dev.myelin.processor.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.myelin.processor.ActionProcessor;
import dev.myelin.processor.testing.Compiled;
import dev.myelin.processor.testing.Compiles;
import dev.myelin.processor.testing.Host;
import dev.myelin.processor.testing.Message;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import org.immutables.processor.ProxyProcessor;

/** Random actions of random types, compiled all at once. {@code -Dmyelin.conformance.seed=N} makes those of an earlier run. */
final class Echoes {

    private static final long SEED = Long.getLong("myelin.conformance.seed", new Random().nextLong());

    private static final Map<Integer, List<Echo>> MADE = new ConcurrentHashMap<>();

    private Echoes() {}

    /** So many actions, the same ones for the same count in one run of the tests. */
    static List<Echo> of(int count) {
        return MADE.computeIfAbsent(count, Echoes::make);
    }

    private static List<Echo> make(int count) {
        String again = "-Dmyelin.conformance.seed=" + SEED + " in " + count;
        try {
            return make(count, again);
        } catch (StackOverflowError e) {
            throw new AssertionError(again, e);
        }
    }

    /** @param again how to make the same ones another time */
    private static List<Echo> make(int count, String again) {
        Types types = new Types(SEED, Kinds.all());
        Map<String, ObjectShape> shapes = new LinkedHashMap<>();
        Path folder = temporaryFolder();
        Compiles compiles = Compiles.in(folder)
                .with(new ActionProcessor())
                .with(new ProxyProcessor())
                .options("-Xlint:all,-processing,-options", "-Werror");
        for (int i = 0; i < count; i++) {
            ObjectShape shape = ObjectTypes.root(types);
            String name = "Echo" + i;
            shapes.put(name, shape);
            compiles.source("app/" + name + ".java", source(name, shape));
        }
        Compiled compiled = compiles.run(Host.JAVAC);
        assertThat(compiled.messages()).extracting(Message::shown).as(again).isEmpty();
        ClassLoader loader = compiled.newLoader();
        List<Echo> echoes = new ArrayList<>();
        shapes.forEach((name, shape) -> {
            String origin = name + " of " + again + "\n" + source(name, shape);
            echoes.add(Echo.of(shape, origin, Coder.of(loader, name)));
        });
        return echoes;
    }

    private static String source(String name, ObjectShape shape) {
        Map<String, String> declarations = new LinkedHashMap<>();
        shape.declare(declarations);
        return """
                package app;

                import dev.myelin.action.BaseInferenceAction;
                import dev.myelin.annotations.*;
                import dev.myelin.model.ModelId;
                import jakarta.validation.constraints.*;
                import com.fasterxml.jackson.annotation.*;
                import com.fasterxml.jackson.databind.JsonNode;
                import java.math.*;
                import java.net.URI;
                import java.nio.file.Path;
                import java.time.*;
                import java.util.*;
                import org.immutables.value.Value;
                import org.jspecify.annotations.Nullable;

                @InferenceAction(name = "echo")
                final class %1$s extends BaseInferenceAction<%1$s.%2$s> {
                  @Override public %2$s execute() { return params(); }

                  %3$s
                }
                """.formatted(name, shape.type(), String.join("\n  ", declarations.values()));
    }

    private static Path temporaryFolder() {
        try {
            return Files.createTempDirectory("conformance");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
