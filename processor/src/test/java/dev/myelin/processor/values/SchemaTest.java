package dev.myelin.processor.values;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.myelin.processor.testing.Host;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Generated JSON Schemas, by a validator that is not ours: they say of a document what the parser says. */
class SchemaTest {

    private static final String FIELDS = "\"model_id\":7,\"text\":\"t\",\"tags\":[\"a\"],\"counts\":[1,null],"
            + "\"extra\":{\"k\":[1]},\"requests\":[{}],\"vector\":[1,0.5]";

    @SuppressWarnings("NullAway.Init") // set before all tests
    private static Generated echo;

    @SuppressWarnings("NullAway.Init") // likewise
    private static Generated embed;

    @BeforeAll
    static void compile(@TempDir Path folder) {
        echo = Generated.of(Host.JAVAC, folder.resolve("echo"), "Echo", Sources.echo());
        embed = Generated.of(Host.JAVAC, folder.resolve("embed"), "Embed", Sources.PREDICTOR);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                ",\"model_id\":\"m\"",
                ",\"text\":\"\u00e9\"",
                ",\"top\":1",
                ",\"top\":100",
                ",\"threshold\":1",
                ",\"order\":\"BY_SIZE\"",
                ",\"then_by\":null",
                ",\"ranges\":null",
                ",\"ranges\":[{\"from\":1,\"parts\":[{\"from\":1,\"parts\":[],\"to\":null}]}]",
                ",\"range\":null",
                ",\"range\":{\"from\":1,\"parts\":[],\"next\":{\"from\":1,\"parts\":[]}}",
                ",\"weights\":null",
                ",\"seen\":null",
                ",\"limit\":null",
                ",\"fallback\":\"m\"",
            })
    void aValidDocumentIsValidForBoth(String more) {
        String document = document(more);
        assertThat(errors(echo, document)).isEmpty();
        assertThat(echo.problems(document)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                ",\"model_id\":true",
                ",\"model_id\":null",
                ",\"text\":\" \"",
                ",\"top\":0",
                ",\"top\":101",
                ",\"top\":1.5",
                ",\"threshold\":1.1",
                ",\"order\":\"by_size\"",
                ",\"order\":null",
                ",\"then_by\":\"\"",
                ",\"tags\":[]",
                ",\"tags\":[null]",
                ",\"counts\":[\"1\"]",
                ",\"ranges\":[]",
                ",\"ranges\":[{\"from\":1}]",
                ",\"ranges\":[{\"from\":1,\"parts\":[],\"more\":1}]",
                ",\"range\":{\"from\":1,\"parts\":[{}]}",
                ",\"extra\":[]",
                ",\"requests\":[1]",
                ",\"vector\":[\"1\"]",
                ",\"seen\":\"\"",
                ",\"field\":\"ab\"",
                ",\"problems\":32768",
                ",\"problems\":-6",
                ",\"e\":6e9",
                ",\"exact\":\"true\"",
                ",\"limit\":10",
                ",\"unknown\":1",
            })
    void anInvalidDocumentIsInvalidForBoth(String more) {
        String document = document(more);
        assertThat(errors(echo, document)).isNotEmpty();
        assertThat(echo.problems(document)).contains("\n  /" + name(more));
    }

    @Test
    void everyRequiredFieldIsRequired() {
        assertThat(errors(echo, "{}")).hasSize(7);
    }

    @Test
    void aPredictorTakesEitherNameOfItsModel() {
        assertThat(errors(embed, envelope("\"model_id\":7"))).isEmpty();
        assertThat(errors(embed, envelope("\"model\":\"m\""))).isEmpty();
        assertThat(embed.problems(envelope("\"model\":\"m\""))).isEmpty();
        assertThat(errors(embed, envelope("\"model\":\"m\",\"model_id\":7"))).hasSize(1);
        assertThat(errors(embed, envelope("\"batch_size\":1"))).isNotEmpty();
        assertThat(errors(embed, envelope("\"model_id\":7,\"batch_size\":4097")))
                .hasSize(1);
        assertThat(errors(embed, envelope("\"model_id\":7,\"batch\":1"))).hasSize(1);
    }

    @Test
    void aPredictorsBatchSizeMayBeFoundAtRunTime() {
        String auto = envelope("\"model_id\":7,\"batch_size\":\"auto\"");
        assertThat(errors(embed, auto)).isEmpty();
        assertThat(embed.problems(auto)).isEmpty();
        String wrong = envelope("\"model_id\":7,\"batch_size\":\"automatic\"");
        assertThat(errors(embed, wrong)).hasSize(1);
        assertThat(embed.problems(wrong)).endsWith("/batch_size    must be a whole number, was \"automatic\"");
    }

    @Test
    void optionsThatCannotBeEmptyMustBeThere() {
        String document = "{\"model_id\":7,\"inputs\":[]}";
        assertThat(errors(embed, document)).hasSize(1);
        assertThat(embed.problems(document)).endsWith("/options/normalize    is required");
    }

    /** A later field replaces the earlier one of the same name: no document has a field twice. */
    private static String document(String more) {
        if (more.isEmpty()) {
            return "{" + FIELDS + "}";
        }
        String name = "\"" + name(more) + "\"";
        String others = List.of(FIELDS.split(",(?=\"[a-z_]+\":)")).stream()
                .filter(field -> !field.startsWith(name + ":"))
                .reduce((a, b) -> a + "," + b)
                .orElseThrow();
        return "{" + others + more + "}";
    }

    private static String name(String field) {
        return field.substring(2, field.indexOf("\":"));
    }

    private static String envelope(String more) {
        return "{\"inputs\":[{\"text\":\"t\"}],\"options\":{\"normalize\":true}," + more + "}";
    }

    private static List<Error> errors(Generated generated, String document) {
        Schema schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(generated.parser().jsonSchema(), InputFormat.JSON);
        return schema.validate(document, InputFormat.JSON);
    }
}
