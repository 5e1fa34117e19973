package dev.myelin.processor.values;

import static org.assertj.core.api.Assertions.assertThat;

import dev.myelin.processor.testing.Host;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NameProblemsTest {

    private static final String JACKSON = "import com.fasterxml.jackson.annotation.*;\n";

    @TempDir
    Path folder;

    @Test
    void aFieldHasOneOwner() {
        assertThat(Problems.of(Host.JAVAC, folder, JACKSON + """
                        class Act { void run(Query params) {} }
                        @JsonIgnoreProperties("old")
                        record Query(
                            int modelId,
                            int modelID,
                            @JsonAlias("model_id") int model,
                            @JsonProperty("x") @JsonAlias({"y", "x"}) int name,
                            @JsonAlias("old") int fresh,
                            @JsonAlias({"a", "b"}) int fine) {}
                        """))
                .containsExactly(
                        "6:9 [MYE1551] Query.modelID and Query.modelId are both 'model_id' in JSON",
                        "7:32 [MYE1551] Query.model and Query.modelId are both 'model_id' in JSON",
                        "8:51 [MYE1552] Query.name has the name 'x' in JSON twice",
                        "4:1 [MYE1551] an ignored field of Query and Query.fresh are both 'old' in JSON");
    }

    @Test
    void aFieldThatTellsTheTypeIsNoComponent() {
        assertThat(Problems.of(Host.JAVAC, folder, JACKSON + """
                        class Act { void run(Query params) {} }
                        record Query(Shape shape) {}
                        sealed interface Shape permits Circle, Square {}
                        record Circle(String type) implements Shape {}
                        record Square(@JsonAlias("type") String kind) implements Shape {}
                        """))
                .containsExactly(
                        "5:22 [MYE1551] Circle.type and the field that tells the type of Circle are both 'type' in JSON",
                        "6:41 [MYE1551] Square.kind and the field that tells the type of Square are both 'type' in JSON");
    }

    @Test
    void aTextIsOneConstantAndOneCase() {
        assertThat(Problems.of(Host.JAVAC, folder, JACKSON + """
                        class Act { void run(Query params) {} }
                        record Query(Color color, Shape shape) {}
                        enum Color { RED, @JsonProperty("RED") BLUE, @JsonAlias("RED") GREEN }
                        @JsonSubTypes({@JsonSubTypes.Type(value = Circle.class, name = "round"),
                            @JsonSubTypes.Type(value = Ball.class, name = "round")})
                        @JsonTypeInfo(use = JsonTypeInfo.Id.NAME)
                        sealed interface Shape permits Circle, Ball {}
                        record Circle() implements Shape {}
                        record Ball() implements Shape {}
                        """))
                .containsExactly(
                        "4:1 [MYE1551] Color.BLUE and Color.RED are both 'RED' in JSON",
                        "4:1 [MYE1551] Color.GREEN and Color.RED are both 'RED' in JSON",
                        "8:8 [MYE1551] Ball and Circle are both 'round' in JSON");
    }
}
