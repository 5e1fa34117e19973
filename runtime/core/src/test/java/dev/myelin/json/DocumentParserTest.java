package dev.myelin.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class DocumentParserTest {

    private static DocumentParser at(String json) throws IOException {
        DocumentParser in = Json.FACTORY.createParser(json.getBytes(UTF_8));
        in.nextToken();
        return in;
    }

    @Property
    void knowsHowManyNumbersAreAhead(
            @ForAll @Size(min = 1, max = 100) List<@IntRange(min = -99, max = 99999) Integer> list) throws IOException {
        for (String json :
                new String[] {list.toString(), list.toString().replace(" ", ""), "[" + list + ", 1, 2, 3]"}) {
            try (DocumentParser in = at(json)) {
                if (json.startsWith("[[")) {
                    in.nextToken();
                }
                assertThat(in.elementsAhead()).isEqualTo(list.size());
            }
        }
    }

    @Test
    void guessesAtLeastOneElement() throws IOException {
        for (String json : new String[] {"[]", "[", "[[1, 2]]", "[\"a\"]"}) {
            try (DocumentParser in = at(json)) {
                assertThat(in.elementsAhead()).isPositive();
            }
        }
    }

    @Test
    void readsAnObjectAgainAndStaysWhereItIs() throws IOException {
        try (DocumentParser in = at("[1,\n {\"a\": [2]}, 3]")) {
            in.nextToken();
            in.nextToken();
            try (DocumentParser again = in.again()) {
                assertThat(again.nextToken()).isEqualTo(JsonToken.START_OBJECT);
                assertThat(again.nextFieldName()).isEqualTo("a");
                assertThat(again.currentTokenLocation().getLineNr()).isEqualTo(2);
                assertThat(again.currentTokenLocation().getColumnNr()).isEqualTo(3);
            }
            assertThat(in.currentToken()).isEqualTo(JsonToken.START_OBJECT);
            in.skipChildren();
            assertThat(in.nextIntValue(0)).isEqualTo(3);
        }
    }

    @Test
    void beginsAfterAByteOrderMarkAnywhereInABuffer() throws IOException {
        byte[] buffer = "xx\uFEFF7yy".getBytes(UTF_8);
        try (DocumentParser in = Json.FACTORY.createParser(buffer, 2, 4)) {
            assertThat(in.nextIntValue(0)).isEqualTo(7);
            assertThat(in.nextToken()).isNull();
        }
    }

    @Test
    void findsLoneSurrogatesThatAreEscaped() throws IOException {
        try (DocumentParser in = at("[\"\\ud83d\\ude00\", \"\\ud83d\"]")) {
            in.nextToken();
            assertThat(in.hasLoneSurrogate(in.getText())).isFalse();
            in.nextToken();
            assertThat(in.hasLoneSurrogate(in.getText())).isTrue();
        }
    }

    @Test
    void keepsLimitsThatArePositiveAndNotTooDeep() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> JsonLimits.DEFAULT.withDepth(513))
                .withMessage("depth must be from 1 to 512, was 513");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> JsonLimits.DEFAULT.withDocumentBytes(0))
                .withMessage("documentBytes must be from 1 to 2147483647, was 0");
    }

    @Test
    void comesFromOneFactoryForEachKindOfLimits() {
        assertThat(Json.factory(JsonLimits.DEFAULT)).isSameAs(Json.FACTORY);
        assertThat(Json.factory(JsonLimits.DEFAULT.withDepth(9)))
                .isSameAs(Json.factory(JsonLimits.DEFAULT.withDepth(9)));
    }
}
