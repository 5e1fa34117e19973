package dev.myelin.processor.values;

import static org.assertj.core.api.Assertions.assertThat;

import dev.myelin.processor.testing.Host;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EndlessTypesTest {

    @TempDir
    Path folder;

    @Test
    void whatMayBeAbsentOrEmptyEnds() {
        assertThat(Problems.of(Host.JAVAC, folder, """
                        class Act { void run(Node params) {} }
                        record Node(
                            @Nullable Node next,
                            Optional<Node> other,
                            List<Node> all,
                            Set<Node> set,
                            Map<String, Node> named,
                            Node[] array,
                            @NotEmpty List<@Nullable Node> some,
                            Pair<List<Node>> pair) {}
                        record Pair<T>(T a, T b) {}
                        """)).isEmpty();
    }

    @Test
    void aContainerThatMayNotBeEmptyDoesNotEnd() {
        assertThat(Problems.of(Host.JAVAC, folder, """
                        class Act { void run(Query params) {} }
                        record Query(A a, B b, C c) {}
                        record A(@NotEmpty List<A> all) {}
                        record B(@Size(min = 1) Map<String, B @Size(min = 2) []> all) {}
                        record C(@Size(min = 1, max = 3) Set<List<C>> all) {}
                        """))
                .containsExactly("3:28 [MYE1305] A never ends: A.all -> A", "4:58 [MYE1305] B never ends: B.all -> B");
    }

    @Test
    void aSealedTypeEndsWhenOneOfItsCasesDoes() {
        assertThat(Problems.of(Host.JAVAC, folder, """
                        class Act { void run(Query params) {} }
                        record Query(Tree tree, Chain chain) {}
                        sealed interface Tree permits Leaf, Fork {}
                        record Leaf() implements Tree {}
                        record Fork(Tree left, Tree right) implements Tree {}
                        sealed interface Chain permits Link, Twice {}
                        record Link(Chain next) implements Chain {}
                        record Twice(Link one, Tree two) implements Chain {}
                        """))
                .containsExactly("7:19 [MYE1305] Chain never ends: Chain -> Link.next -> Chain");
    }

    @Test
    void aGenericRecordIsAsLongAsItsArgument() {
        assertThat(Problems.of(Host.JAVAC, folder, """
                        class Act { void run(Query params) {} }
                        record Query(Box<Query> box, Box<String> fine) {}
                        record Box<T>(T value) {}
                        """))
                .containsExactly("3:17 [MYE1305] Query never ends: Query.box -> Box<Query>.value -> Query");
    }
}
