package dev.myelin.processor.emit;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PortableRegexTest {

    private static final List<String> TEXTS = List.of(
            "",
            "a",
            "A",
            "b",
            "ab",
            "aab",
            "abc",
            "abc\n",
            "a\nb",
            "a\u0085b",
            "a\u2028b",
            "a b",
            "a\u00a0b",
            "a\tb",
            "-",
            "a-b",
            "a.b",
            "axb",
            "]",
            "^",
            "1",
            "12",
            "123",
            "\u0661",
            "_",
            "\u00e9",
            "a@b",
            "a/b",
            "a{2}",
            "aa",
            "$",
            "\\",
            "a$");

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "abc            ; ^(?:abc)$",
                "^abc$          ; ^(?:abc)$",
                "a|b            ; ^(?:a|b)$",
                "^a|ab$         ; ^(?:a|ab)$",
                "a.b            ; ^(?:a[^\\n\\r\\u0085\\u2028\\u2029]b)$",
                "a\\sb          ; ^(?:a[\\t-\\r ]b)$",
                "\\S+           ; ^(?:[^\\t-\\r ]+)$",
                "[\\s-]         ; ^(?:[\\t-\\r \\-])$",
                "\\d{1,2}       ; ^(?:\\d{1,2})$",
                "\\w+?\\W*      ; ^(?:\\w+?\\W*)$",
                "[a-z_]+        ; ^(?:[a-z_]+)$",
                "[^a-c^]        ; ^(?:[^a-c\\^])$",
                "[\\w\\-.@]{2,} ; ^(?:[\\w\\-\\.@]{2,})$",
                "[\\]\\\\^]     ; ^(?:[\\]\\\\\\^])$",
                "a\\@b          ; ^(?:a@b)$",
                "a\\/b          ; ^(?:a/b)$",
                "a\\.b          ; ^(?:a\\.b)$",
                "a\\$           ; ^(?:a\\$)$",
                "}]             ; ^(?:\\}\\])$",
                "(a)(?:b)?      ; ^(?:(a)(?:b)?)$",
                "(?=a)(?!ab).*  ; ^(?:(?=a)(?!ab)[^\\n\\r\\u0085\\u2028\\u2029]*)$",
                "\\x61\\u0062   ; ^(?:\\x61\\u0062)$",
                "[\\t\\n]       ; ^(?:[\\t\\n])$"
            })
    void whatBothAgreeOn(String java, String portable) {
        assertThat(PortableRegex.of(java)).contains(portable);
        Schema schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(JsonText.compact(Map.of("pattern", portable)), InputFormat.JSON);
        for (String text : TEXTS) {
            assertThat(schema.validate(JsonText.compact(text), InputFormat.JSON).isEmpty())
                    .as("%s of \"%s\"", java, text)
                    .isEqualTo(Pattern.matches(java, text));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "(?i)a",
                "a++",
                "a*+",
                "a{2}+",
                "(a)\\1",
                "\\ba",
                "\\p{L}",
                "\\Qa\\E",
                "\\h",
                "(?<x>a)",
                "(?<=a)b",
                "(?>a)",
                "a^b",
                "a$b",
                "(?:a$)b",
                "[a&&b]",
                "[a[b]]",
                "[a-z&&[^b]]",
                "[\\S]",
                "\\x{61}",
                "\\cA",
                "\\0101",
                "\\ud83d\\ude00",
                "\ud83d\ude00",
                "[\\w-z]",
                "\\R",
                "\\Z",
                "(?=a)*b",
                "[\\D]",
                "a\\\\$"
            })
    void whatTheyDoNotIsLeftOut(String java) {
        Pattern.compile(java); // it is one of Java's
        assertThat(PortableRegex.of(java)).isEmpty();
    }

    @Test
    void whatIsNoExpressionIsLeftOut() {
        assertThat(List.of("(", ")", "[", "[a", "a{", "a{1", "\\", "*", "a|*", "[]", "\\u00"))
                .allSatisfy(java -> assertThat(PortableRegex.of(java)).isEmpty());
    }
}
