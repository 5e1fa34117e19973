package dev.myelin.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CoderResult;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;

/** Agrees with Java's own decoder on what is UTF-8, and on where it ends. */
class Utf8PropertiesTest {

    @Property(tries = 20_000)
    void agreesWithJava(@ForAll("bytes") byte[] bytes) {
        ByteBuffer in = ByteBuffer.wrap(bytes);
        CoderResult result = UTF_8.newDecoder().decode(in, CharBuffer.allocate(bytes.length), true);
        assertThat(Utf8.invalidAt(bytes)).isEqualTo(result.isError() ? in.position() : -1);
    }

    @Property
    void takesWhatJavaWrites(@ForAll String text) {
        assertThat(Utf8.invalidAt(text.getBytes(UTF_8))).isEqualTo(-1);
    }

    /** Mostly what is nearly UTF-8: the edges of each range, after runs of ASCII. */
    @Provide
    static Arbitrary<byte[]> bytes() {
        Arbitrary<Byte> edges = Arbitraries.of(
                        0x7F, 0x80, 0x8F, 0x90, 0x9F, 0xA0, 0xBF, 0xC0, 0xC1, 0xC2, 0xDF, 0xE0, 0xE1, 0xEC, 0xED, 0xEE,
                        0xEF, 0xF0, 0xF1, 0xF3, 0xF4, 0xF5, 0xFF)
                .map(Integer::byteValue);
        Arbitrary<Byte> continuations = Arbitraries.bytes().between((byte) 0x80, (byte) 0xBF);
        Arbitrary<Byte> ascii = Arbitraries.bytes().between((byte) 0, (byte) 0x7F);
        return Arbitraries.frequencyOf(Tuple.of(2, edges), Tuple.of(3, continuations), Tuple.of(3, ascii))
                .array(byte[].class)
                .ofMaxSize(24);
    }
}
