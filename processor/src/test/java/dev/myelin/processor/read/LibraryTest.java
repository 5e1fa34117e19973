package dev.myelin.processor.read;

import static org.assertj.core.api.Assertions.assertThat;

import dev.myelin.processor.testing.Compiled;
import dev.myelin.processor.testing.Compiles;
import dev.myelin.processor.testing.Host;
import java.nio.file.Path;
import org.immutables.processor.ProxyProcessor;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Types of another module, of which there are only class files. ECJ has their members in the order of their names. */
class LibraryTest {

    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource
    void typesMayComeFromAnArchiveAndAnotherPackage(Host host) {
        Compiled library = Compiles.in(folder.resolve("library"))
                .with(new ProxyProcessor())
                .source("lib/Types.java", """
                        package lib;
                        import com.fasterxml.jackson.annotation.*;
                        import dev.myelin.annotations.DefaultValue;
                        import jakarta.validation.constraints.*;
                        import java.util.*;
                        import org.immutables.value.Value;
                        public interface Types {
                          class Bean {
                            int hidden;
                            private List<String> tags;
                            public @DefaultValue("5") @Max(9) int top;
                            public @Size(max = 1) List<String> getTags() { return tags; }
                            public void setTags(List<String> tags) { this.tags = tags; }
                            void setSecret(String secret) {}
                          }
                          sealed interface Shape permits Circle, Square, Blob {}
                          record Blob() implements Shape {}
                          record Square(@JsonProperty("edge") double side) implements Shape {}
                          @JsonTypeName("round") record Circle(double radius) implements Shape {}
                          enum Color { BLUE, @JsonProperty("red") RED }
                          @Value.Immutable interface Part { int size(); @Value.Default default int top() { return 1; } }
                          record Page<T>(List<T> items, T[] all) {}
                        }
                        """)
                .run(host);
        assertThat(library.errors()).isEmpty();

        assertThat(Models.of(host, Compiles.in(folder.resolve("act")).classPath(library.classes()), """
                        class Act { void run(Wanted params) {} }
                        record Wanted(
                            lib.Types.Bean bean, lib.Types.Shape shape, lib.Types.Color color, lib.Types.Part part,
                            lib.Types.Page<String> page) {}
                        """))
                .isEqualTo(Models.clean("""
                        Wanted: record
                          bean: Types.Bean
                          shape: Types.Shape
                          color: Types.Color
                          part: Types.Part
                          page: Types.Page<String>
                        Types.Bean: bean
                          tags: List<STRING> @Size(min=0, max=1) get getTags() set setTags()
                          top = "5": int @Max(bound=9) get top set top
                        Types.Shape: sealed by type round=Types.Circle, square=Types.Square, blob=Types.Blob
                        Types.Color: enum BLUE, RED as red
                        Types.Part: built by ImmutablePart
                          size: int set size()
                          top: int has default set top()
                        Types.Page<String>: record
                          items: List<STRING>
                          all: STRING[]
                        Types.Circle: record type=round
                          radius: double
                        Types.Square: record type=square
                          side as edge: double
                        Types.Blob: record type=blob"""));
    }

    private static final String SEALED = """
            package lib;
            public interface Types {
              sealed interface Listed permits C, A, B {}
              sealed interface ByName permits A, B, C {}
              record A() implements Listed, ByName {}
              record C() implements Listed, ByName {}
              record B() implements Listed, ByName {}
            }
            """;

    private static final String USES = """
            class Act { void run(Query params) {} }
            record Query(lib.Types.Listed listed, lib.Types.ByName byName) {}
            """;

    @ParameterizedTest
    @EnumSource
    void casesComeInTheOrderOfPermits(Host host) {
        Compiled library = Compiles.in(folder.resolve("library"))
                .source("lib/Types.java", SEALED)
                .run(host);

        assertThat(Models.of(host, Compiles.in(folder.resolve("act")).classPath(library.classes()), USES)
                        .model())
                .contains(
                        "Types.Listed: sealed by type c=Types.C, a=Types.A, b=Types.B",
                        "Types.ByName: sealed by type a=Types.A, b=Types.B, c=Types.C");
    }
}
