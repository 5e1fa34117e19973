package dev.myelin.processor.values;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The platform's form: a field for each parameter that one control can give. */
class UiSchemaTest {

    @SuppressWarnings("NullAway.Init") // set before all tests
    private static ParamsSchema schema;

    @BeforeAll
    static void compile(@TempDir Path folder) {
        schema = ParamsSchema.of(folder, """
                enum Color { RED, @JsonProperty("light blue") BLUE }
                enum Level { LOW(1); final int code; Level(int code) { this.code = code; } @JsonValue int code() { return code; } }
                sealed interface Shape permits Circle, RoundedSquare {}
                record Circle(double radius) implements Shape {}
                record RoundedSquare() implements Shape {}
                record Query(
                    ModelId modelId,
                    @DefaultValue("10") @Min(1) @Max(100) int topK,
                    @JsonPropertyDescription("How near two must be") @DefaultValue("0.5") @DecimalMin("0.0") @DecimalMax("1.0") double threshold,
                    @Positive @Digits(integer = 2, fraction = 0) long count,
                    @Positive @Max(9) BigDecimal price,
                    @Nullable BigInteger big,
                    boolean exact,
                    @Nullable Boolean maybe,
                    @DefaultValue("light blue") Color color,
                    Optional<Color> other,
                    @Nullable Level level,
                    Shape shape,
                    @NotBlank String text,
                    @DefaultValue("x") char mark,
                    @DefaultValue("PT5M") Duration timeout,
                    @Nullable LocalDate day,
                    Year year,
                    Optional<@Max(9) Integer> top,
                    @Max(9) OptionalInt limit,
                    @JsonIgnore @DefaultValue("1") int hidden,
                    List<String> tags,
                    Map<String, Integer> counts,
                    float[] vector,
                    Object any,
                    Part part) {}
                record Part(int size) {}
                """);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "model_id  | {'$formkit':'text','name':'model_id','label':'Model Id','required':true}",
                "top_k     | {'$formkit':'number','name':'top_k','label':'Top K','value':10,'placeholder':10,'required':false,'min':1,'max':100,'step':1,'number':true}",
                "threshold | {'$formkit':'number','name':'threshold','label':'Threshold','value':0.5,'placeholder':0.5,'help':'How near two must be','required':false,'min':0,'max':1,'step':'any','number':true}",
                "count     | {'$formkit':'number','name':'count','label':'Count','required':true,'min':1,'max':99,'step':1,'number':true}",
                "price     | {'$formkit':'number','name':'price','label':'Price','required':true,'min':0,'max':9,'step':'any','number':true}",
                "big       | {'$formkit':'number','name':'big','label':'Big','required':false,'step':1,'number':true}",
                "exact     | {'$formkit':'checkbox','name':'exact','label':'Exact','required':true}",
                "maybe     | {'$formkit':'checkbox','name':'maybe','label':'Maybe','required':false}",
                "color     | {'$formkit':'select','name':'color','label':'Color','value':'light blue','placeholder':'light blue','required':false,'options':['RED','light blue']}",
                "other     | {'$formkit':'select','name':'other','label':'Other','required':false,'options':['RED','light blue']}",
                "shape     | {'$formkit':'select','name':'shape','label':'Shape','required':true,'options':[{'label':'Circle','value':{'type':'circle'}},{'label':'Rounded Square','value':{'type':'rounded_square'}}]}",
                "text      | {'$formkit':'text','name':'text','label':'Text','required':true}",
                "mark      | {'$formkit':'text','name':'mark','label':'Mark','value':'x','placeholder':'x','required':false}",
                "timeout   | {'$formkit':'text','name':'timeout','label':'Timeout','value':'PT5M','placeholder':'PT5M','required':false}",
                "day       | {'$formkit':'text','name':'day','label':'Day','required':false}",
                "year      | {'$formkit':'number','name':'year','label':'Year','required':true,'step':1,'number':true}",
                "top       | {'$formkit':'number','name':'top','label':'Top','required':false,'max':9,'step':1,'number':true}",
                "limit     | {'$formkit':'number','name':'limit','label':'Limit','required':false,'max':9,'step':1,'number':true}"
            })
    void hasAFieldForEachValue(String name, String expected) {
        schema.assertField(name, expected.replace('\'', '"'));
    }

    @Test
    void leavesOutWhatNoControlCanGive() {
        List<String> names = StreamSupport.stream(schema.form().spliterator(), false)
                .map(field -> field.get("name"))
                .map(JsonNode::asText)
                .toList();
        assertThat(names)
                .startsWith("model_id", "top_k", "threshold")
                .hasSize(18)
                .doesNotContain("level", "hidden", "tags", "counts", "vector", "any", "part");
    }
}
