package dev.myelin.processor.actions;

import static org.assertj.core.api.Assertions.assertThat;

import dev.myelin.processor.ActionProcessor;
import dev.myelin.processor.testing.Compiled;
import dev.myelin.processor.testing.Compiles;
import dev.myelin.processor.testing.Host;
import java.nio.file.Path;
import java.util.List;
import org.immutables.processor.ProxyProcessor;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Parameters and results that are values of Immutables, made in the same compile as the action that takes them. */
class ImmutablesTest {

    @TempDir
    Path folder;

    private static final String COUNT = """
            package app;
            import dev.myelin.annotations.*;
            import dev.myelin.action.*;
            import jakarta.validation.constraints.*;
            import java.util.*;
            import org.immutables.value.Value;
            import org.jspecify.annotations.Nullable;
            @InferenceAction(name = "count")
            class Count extends BaseInferenceAction<Query> {
              @Override public Query execute() { return params(); }
            }
            @Value.Immutable
            interface Query {
              @NotBlank String text();
              @Nullable String note();
              Optional<String> language();
              OptionalInt most();
              List<Part> parts();
              Map<String, Integer> counts();
              @Value.Default default int top() { return 5; }
              @DefaultValue("7") @Max(9) int least();
            }
            @Value.Immutable
            abstract class Part {
              abstract int getSize();
            }
            """;

    private Compiles compile() {
        return Compiles.in(folder).source("app/Count.java", COUNT);
    }

    @ParameterizedTest
    @EnumSource
    void theActionWaitsForTheirClasses(Host host) {
        Compiled compiled =
                compile().with(new ActionProcessor()).with(new ProxyProcessor()).run(host);

        assertThat(compiled.errors()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void theOrderOfTheProcessorsDoesNotMatter(Host host) {
        Compiled compiled =
                compile().with(new ProxyProcessor()).with(new ActionProcessor()).run(host);

        assertThat(compiled.errors()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void theirProcessorIsNamedWhenItIsNotThere(Host host) {
        Compiled compiled = compile().with(new ActionProcessor()).run(host);

        assertThat(compiled.errors())
                .singleElement()
                .extracting(message -> message.text().lines().map(String::strip).toList())
                .isEqualTo(List.of(
                        "[MYE1002] type ImmutableQuery cannot be found, needed by Count",
                        "hint: Immutables generates it for Query: put org.immutables:value on the annotation processor path, and"
                                + " keep to the names of its default style",
                        "see: docs/errors/MYE1002.md"));
    }
}
