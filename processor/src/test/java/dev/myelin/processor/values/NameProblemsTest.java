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
                        record Query(
                            int modelId,
                            int modelID,
                            @JsonAlias("model_id") int model,
                            @JsonProperty("x") @JsonAlias({"y", "x"}) int name,
                            @JsonIgnore @DefaultValue("1") int old,
                            @JsonAlias("old") int fresh,
                            @JsonAlias({"a", "b"}) int fine) {}
                        """))
                .containsExactly(
                        "5:9 [MYE1551] Query.modelID and Query.modelId are both 'model_id' in JSON",
                        "6:32 [MYE1551] Query.model and Query.modelId are both 'model_id' in JSON",
                        "7:51 [MYE1552] Query.name has the name 'x' in JSON twice",
                        "3:1 [MYE1551] an ignored field of Query and Query.fresh are both 'old' in JSON");
    }

    private static final String CONSTANTS = JACKSON + """
            class Act { void run(Query params) {} }
            record Query(Color color) {}
            enum Color {
              RED, @JsonProperty("RED") BLUE,
              @JsonAlias("RED") GREEN, @JsonAlias({"a", "a"}) GREY }
            """;

    @Test
    void aTextIsOneConstant() {
        assertThat(Problems.of(Host.JAVAC, folder, CONSTANTS))
                .containsExactly(
                        "5:8 [MYE1551] Color.BLUE and Color.RED are both 'RED' in JSON",
                        "6:3 [MYE1551] Color.GREEN and Color.RED are both 'RED' in JSON",
                        "6:28 [MYE1552] Color.GREY has the name 'a' in JSON twice");
    }

    /** It has no place for a constant. */
    @Test
    void ecjSaysTheSameOfConstants() {
        assertThat(Problems.of(Host.ECJ, folder, CONSTANTS))
                .containsExactly(
                        "[MYE1551] Color.BLUE and Color.RED are both 'RED' in JSON",
                        "[MYE1551] Color.GREEN and Color.RED are both 'RED' in JSON",
                        "[MYE1552] Color.GREY has the name 'a' in JSON twice");
    }
}
