package dev.myelin.development;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.myelin.development.Caller.Reply;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What can go wrong with a download. */
class FileFaultsTest extends BackendFixture {

    private static final String CONTENT = "0123456789abcdefghij";
    private static final String FILE = "/files/models/7/model.zip";

    @BeforeEach
    void aModel() throws Exception {
        write("models/7/model.json", "{\"file\": \"model.zip\"}");
        write("models/7/model.zip", CONTENT);
    }

    private void fault(Fault fault) {
        backend.faults().add(fault.on("GET", FILE));
    }

    @Test
    void aDownloadIsCutAndCanGoOn() throws Exception {
        fault(Fault.cutAfter(7).once());

        try (RawCall call = RawCall.get(backend, FILE)) {
            assertThat(call.head()).startsWith("HTTP/1.1 200 OK\r\n").contains("Content-Length: 20\r\n");
            assertThat(call.rest()).isEqualTo("0123456");
        }
        assertThat(caller.sent(206, "GET", FILE, null, "Range", "bytes=7-").text())
                .isEqualTo("789abcdefghij");
    }

    @Test
    void aCutBeforeTheFirstByteSendsTheHeaders() throws Exception {
        fault(Fault.cutAfter(0));

        try (RawCall call = RawCall.get(backend, FILE)) {
            assertThat(call.head()).contains("Content-Length: 20\r\n");
            assertThat(call.rest()).isEmpty();
        }
    }

    @Test
    void aCutBeyondTheEndIsNone() throws Exception {
        fault(Fault.cutAfter(20));

        assertThat(caller.get(FILE).text()).isEqualTo(CONTENT);
    }

    @Test
    void aLargeFileIsCutAtTheVeryByte() throws Exception {
        byte[] large = new byte[3_000_000];
        new Random(1).nextBytes(large);
        Files.write(dir.resolve("models/7/model.zip"), large);
        fault(Fault.cutAfter(1_234_567));

        try (RawCall call = RawCall.get(backend, FILE)) {
            assertThat(call.head()).contains("Content-Length: 3000000\r\n");
            assertThat(call.restLength()).isEqualTo(1_234_567);
        }
    }

    @Test
    void aStalledDownloadStaysOpenAndSilent() throws Exception {
        fault(Fault.stallAfter(3));

        try (RawCall call = RawCall.get(backend, FILE)) {
            assertThat(call.head()).contains("Content-Length: 20\r\n");
            assertThat(call.read(3)).isEqualTo("012");
            assertThat(call.isSilent()).isTrue();
        }
    }

    @Test
    void aDripComesInPieces() throws Exception {
        fault(Fault.drip(3, Duration.ofMillis(1)).once());
        assertThat(caller.get(FILE).text()).isEqualTo(CONTENT);

        fault(Fault.drip(5, Duration.ofHours(1)).once());
        try (RawCall call = RawCall.get(backend, FILE)) {
            assertThat(call.head()).contains("Content-Length: 20\r\n");
            assertThat(call.read(5)).isEqualTo("01234");
            assertThat(call.isSilent()).isTrue();
        }
    }

    @Test
    void aWrongDigestIsInHeaderAndSidecar() throws Exception {
        Reply right = caller.get(FILE);
        Reply rightSidecar = caller.get(FILE + ".sha256");
        fault(Fault.wrongDigest());

        Reply wrong = caller.get(FILE);

        assertThat(wrong.text()).isEqualTo(CONTENT);
        assertThat(wrong.header("Repr-Digest"))
                .matches("sha-256=:[A-Za-z0-9+/]{43}=:")
                .isNotEqualTo(right.header("Repr-Digest"));
        assertThat(caller.get(FILE + ".sha256").text())
                .matches("[0-9a-f]{64}  model.zip\n")
                .isNotEqualTo(rightSidecar.text());
    }

    @Test
    void aDigestCanBeKeptBack() throws Exception {
        fault(Fault.noDigest());

        assertThat(caller.get(FILE).header("Repr-Digest")).isNull();
        caller.sent(404, "GET", FILE + ".sha256", null);
    }

    @Test
    void aPartComesWithTheTagOfAnotherState() throws Exception {
        fault(Fault.wrongETag().once());
        String tag = String.valueOf(caller.get(FILE).header("ETag"));
        assertThat(backend.faults().active())
                .as("meets requests with a range only")
                .hasSize(1);

        Reply part = caller.sent(206, "GET", FILE, null, "Range", "bytes=18-", "If-Range", tag);

        assertThat(part.text()).isEqualTo("ij");
        assertThat(part.header("ETag")).matches("\"[0-9a-f]{32}\"").isNotEqualTo(tag);
    }

    @Test
    void theWholeComesWhereAPartWasAskedFor() throws Exception {
        fault(Fault.ignoreRange().once());
        caller.get(FILE);

        Reply whole = caller.sent(200, "GET", FILE, null, "Range", "bytes=18-");

        assertThat(whole.text()).isEqualTo(CONTENT);
        assertThat(whole.header("Content-Range")).isNull();
        caller.sent(206, "GET", FILE, null, "Range", "bytes=18-");
    }

    @Test
    void aTruncatedFileIsWholeByItsLength() throws Exception {
        String digest = String.valueOf(caller.get(FILE).header("Repr-Digest"));
        fault(Fault.truncate(6));

        Reply reply = caller.get(FILE);

        assertThat(reply.text()).isEqualTo("012345");
        assertThat(reply.header("Content-Length")).isEqualTo("6");
        assertThat(reply.header("Repr-Digest")).isEqualTo(digest);
    }

    @Test
    void oneByteIsAnother() throws Exception {
        fault(Fault.corrupt(4));

        byte[] bytes = caller.get(FILE).response().body();

        assertThat(bytes[4]).isEqualTo((byte) ~'4');
        bytes[4] = '4';
        assertThat(bytes).isEqualTo(CONTENT.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void aFaultOfTheBodyLeavesTheSidecarAloneUnlessItSaysSo() throws Exception {
        fault(Fault.cutAfter(1));
        caller.sent(200, "GET", FILE + ".sha256", null);

        backend.faults().clear();
        backend.faults().add(Fault.cutAfter(1).on("GET", FILE + ".sha256"));
        assertThatThrownBy(() -> caller.get(FILE + ".sha256")).isInstanceOf(IOException.class);
    }
}
