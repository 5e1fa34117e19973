package dev.myelin.processor.values;

import static org.assertj.core.api.Assertions.assertThat;

import dev.myelin.processor.testing.Host;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TypeProblemsTest {

    @TempDir
    Path folder;

    private static final String UNSUPPORTED = """
            class Act {
              void run(Query params) {}
            }
            record Query(
                Collection<String> tags,
                HashSet<String> set,
                TreeMap<String, String> tree,
                Map<Integer, String> counts,
                char[] mark,
                List<String>[] names,
                Optional<Optional<String>> twice,
                List raw,
                Map rawMap,
                List<? extends Query> queries,
                List<Act> acts,
                java.time.DayOfWeek day,
                java.time.chrono.HijrahDate when,
                java.util.Date date,
                Pair pair,
                Pair<?> any,
                java.util.Random random,
                Number number,
                String fine) {}
            record Pair<T>(T a, T b) {}
            """;

    @Test
    void aTypeWithoutFormInJsonIsNamedWithWhatToUse() {
        assertThat(Problems.of(Host.JAVAC, folder, UNSUPPORTED))
                .containsExactly(
                        "5:24 [MYE1302] type Collection<String> of Query.tags has no form in JSON: use List",
                        "6:21 [MYE1302] type HashSet<String> of Query.set has no form in JSON: use Set",
                        "7:29 [MYE1302] type TreeMap<String, String> of Query.tree has no form in JSON: use Map",
                        "8:26 [MYE1302] type Map<Integer, String> of Query.counts has no form in JSON: its keys are to be of String or of an enum",
                        "9:12 [MYE1302] type char[] of Query.mark has no form in JSON: use String",
                        "10:20 [MYE1302] type List<String>[] of Query.names has no form in JSON: use List<List<String>>",
                        "11:32 [MYE1302] type Optional<Optional<String>> of Query.twice has no form in JSON: one Optional is enough",
                        "12:10 [MYE1302] type List of Query.raw has no form in JSON: say what is in it, as in List<String>",
                        "13:9 [MYE1302] type Map of Query.rawMap has no form in JSON: say what is in it, as in Map<String, String>",
                        "14:27 [MYE1302] type List<? extends Query> of Query.queries has no form in JSON: name the type of its elements, without a wildcard",
                        "15:15 [MYE1302] type Act of Query.acts has no form in JSON: it has no setters, and no fields that generated code can set; make it a record",
                        "17:33 [MYE1302] type HijrahDate of Query.when has no form in JSON: use another type of java.time, or String",
                        "18:20 [MYE1302] type Date of Query.date has no form in JSON: use Instant",
                        "19:10 [MYE1302] type Pair of Query.pair has no form in JSON: say what is in it, as in Pair<String>",
                        "20:13 [MYE1302] type Pair<?> of Query.any has no form in JSON: name the type of its elements, without a wildcard",
                        "21:22 [MYE1302] type Random of Query.random has no form in JSON: use a record of your own",
                        "22:12 [MYE1302] type Number of Query.number has no form in JSON: use double, long or BigDecimal");
    }

    @Test
    void everythingWrongWithUsesOfTypesIsSaid() {
        assertThat(Problems.of(Host.JAVAC, folder, """
                        class Act {
                          Answer run(Query params) { return null; }
                          private record Hidden() {}
                          private enum Secret { A }
                        }
                        record Query(
                            @Nullable int count,
                            @Nullable float[] vector,
                            Node node,
                            int modelId,
                            long modelID) {}
                        record Node(String name, Other other) {}
                        record Other(@Nullable Node back, Node next, List<Node> all) {}
                        record Answer(Answer itself, int a_b, int aB) {}
                        """))
                .containsExactly(
                        "7:19 [MYE1304] Query.count is int, which is never null",
                        "8:23 [MYE1304] each element of Query.vector is float, which is never null",
                        "13:40 [MYE1305] Node never ends: Node.other -> Other.next -> Node",
                        "11:10 [MYE1551] Query.modelID and Query.modelId are both 'model_id' in JSON",
                        "14:22 [MYE1305] Answer never ends: Answer.itself -> Answer",
                        "14:43 [MYE1551] Answer.aB and Answer.a_b are both 'a_b' in JSON");
    }

    @Test
    void parametersHaveNames() {
        assertThat(Problems.of(
                        Host.JAVAC, folder, "class Act { void run(String text, List<String> texts, Act act) {} }"))
                .containsExactly(
                        "1:29 [MYE1301] String, the parameters of text, has no named values",
                        "1:48 [MYE1301] List<String>, the parameters of texts, has no named values",
                        "1:59 [MYE1302] type Act of act has no form in JSON: it has no setters, and no fields that generated code can set; make it a record");
    }

    @Test
    void typesThatGeneratedCodeCannotNameAreRefused() {
        assertThat(Problems.of(Host.JAVAC, folder, """
                        class Act {
                          void run(Query params) {}
                          private record Hidden() {}
                          private enum Secret { A }
                          record Query(Hidden hidden, List<Secret> secrets, Inner.Deep deep) {}
                          private static class Inner { record Deep() {} }
                        }
                        """))
                .containsExactly(
                        "5:23 [MYE1303] Act.Hidden, the type of Act.Query.hidden, cannot be used by the code generated in package app",
                        "5:44 [MYE1303] Act.Secret, the type of Act.Query.secrets, cannot be used by the code generated in package app",
                        "5:64 [MYE1303] Act.Inner.Deep, the type of Act.Query.deep, cannot be used by the code generated in package app");
    }

    @Test
    void aTypeThatIsNotThereIsNamedWithItsPath() {
        assertThat(Problems.of(Host.JAVAC, folder, """
                        class Act { Gone run(Query params) { return null; } }
                        record Query(Missing one, List<Missing> many, Missing[] array, Part part) {}
                        record Part(@Nullable Absent absent) {}
                        """))
                .containsExactly(
                        "2:14 cannot find symbol",
                        "2:32 cannot find symbol",
                        "2:47 cannot find symbol",
                        "3:23 cannot find symbol",
                        "1:13 cannot find symbol",
                        "2:22 [MYE1002] type Missing cannot be found, needed by Query.one",
                        "2:41 [MYE1002] type Missing cannot be found, needed by Query.many",
                        "2:57 [MYE1002] type Missing cannot be found, needed by Query.array",
                        "3:30 [MYE1002] type Absent cannot be found, needed by Part.absent",
                        "1:18 [MYE1002] type Gone cannot be found, needed by run");
    }

    @ParameterizedTest
    @ValueSource(strings = {"wait", "notify", "notifyAll", "getClass", "hashCode", "toString", "clone", "finalize"})
    void aNameThatTheCompilerRefusesIsLeftToIt(String name) {
        String source = """
                class Act { Query run(Query params) { return null; } }
                record Query(String text, List<Part<String>> parts) {}
                record Part<T>(T %s) {}
                """.formatted(name);
        assertThat(Problems.of(Host.JAVAC, folder, source))
                .containsExactly("3:18 illegal record component name " + name);
        assertThat(Problems.of(Host.ECJ, folder, source))
                .containsExactly("3:18 Illegal component name " + name + " in record Part;");
    }

    @Test
    void ecjSaysTheSame() {
        assertThat(Problems.of(Host.ECJ, folder, UNSUPPORTED))
                .containsExactly(
                        "[MYE1302] type Collection<String> of Query.tags has no form in JSON: use List",
                        "[MYE1302] type HashSet<String> of Query.set has no form in JSON: use Set",
                        "[MYE1302] type TreeMap<String, String> of Query.tree has no form in JSON: use Map",
                        "[MYE1302] type Map<Integer, String> of Query.counts has no form in JSON: its keys are to be of String or of an enum",
                        "[MYE1302] type char[] of Query.mark has no form in JSON: use String",
                        "[MYE1302] type List<String>[] of Query.names has no form in JSON: use List<List<String>>",
                        "[MYE1302] type Optional<Optional<String>> of Query.twice has no form in JSON: one Optional is enough",
                        "[MYE1302] type List of Query.raw has no form in JSON: say what is in it, as in List<String>",
                        "[MYE1302] type Map of Query.rawMap has no form in JSON: say what is in it, as in Map<String, String>",
                        "[MYE1302] type List<? extends Query> of Query.queries has no form in JSON: name the type of its elements, without a wildcard",
                        "[MYE1302] type Act of Query.acts has no form in JSON: it has no setters, and no fields that generated code can set; make it a record",
                        "[MYE1302] type HijrahDate of Query.when has no form in JSON: use another type of java.time, or String",
                        "[MYE1302] type Date of Query.date has no form in JSON: use Instant",
                        "[MYE1302] type Pair of Query.pair has no form in JSON: say what is in it, as in Pair<String>",
                        "[MYE1302] type Pair<?> of Query.any has no form in JSON: name the type of its elements, without a wildcard",
                        "[MYE1302] type Random of Query.random has no form in JSON: use a record of your own",
                        "[MYE1302] type Number of Query.number has no form in JSON: use double, long or BigDecimal");
    }
}
