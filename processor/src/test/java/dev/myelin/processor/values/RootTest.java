package dev.myelin.processor.values;

import static org.assertj.core.api.Assertions.assertThat;

import dev.myelin.processor.testing.Compiled;
import dev.myelin.processor.testing.Compiles;
import dev.myelin.processor.testing.Host;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Results that are no records. */
class RootTest {

    private static final List<Root> ROOTS = List.of(
            new Root("String", "\"a\"", "\"a\""),
            new Root("int", "7", "7"),
            new Root("double", "0.5", "0.5"),
            new Root("boolean", "true", "true"),
            new Root("char", "'c'", "\"c\""),
            new Root("Long", "7L", "7"),
            new Root("dev.myelin.model.ModelId", "dev.myelin.model.ModelId.of(7)", "7"),
            new Root("Kind", "Kind.A", "\"A\""),
            new Root("float[]", "new float[] {1}", "[1.0]"),
            new Root("double[]", "new double[] {1}", "[1.0]"),
            new Root("List<String>", "List.of()", "[]"),
            new Root("List<List<Kind>>", "List.of(List.of(Kind.A))", "[[\"A\"]]"),
            new Root("Map<String, Object>", "Map.of(\"k\", 1)", "{\"k\":1}"));

    @Test
    void anyTypeMayBeAResult(@TempDir Path folder) throws Exception {
        Compiles compiles =
                Compiles.in(folder).with(new ValueProcessor()).options("-Xlint:all,-processing,-options", "-Werror");
        compiles.source("app/Kind.java", "package app; enum Kind { A }");
        for (int i = 0; i < ROOTS.size(); i++) {
            compiles.source("app/Root" + i + ".java", source(i, ROOTS.get(i)));
        }
        Compiled compiled = compiles.run(Host.JAVAC).isClean();
        for (int i = 0; i < ROOTS.size(); i++) {
            Generated root = new Generated(compiled, "Root" + i, compiled.newLoader());
            assertThat(root.write(root.call("value"))).isEqualTo(ROOTS.get(i).json);
        }
    }

    private static String source(int number, Root root) {
        return """
                package app;

                import java.util.*;

                final class Root%1$d {
                  %2$s run() {
                    return value();
                  }

                  static %2$s value() {
                    return %3$s;
                  }
                }
                """.formatted(number, root.type, root.value);
    }

    /** A type, a value of it in Java, and the same in JSON. */
    private record Root(String type, String value, String json) {}
}
