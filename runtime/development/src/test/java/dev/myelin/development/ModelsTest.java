package dev.myelin.development;

import static org.assertj.core.api.Assertions.assertThat;

import dev.myelin.development.Caller.Reply;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ModelsTest extends BackendFixture {

    private static final String CONTENT = "0123456789abcdefghij";
    private static final String FILE = "/files/models/7/model.zip";

    @BeforeEach
    void aModel() throws Exception {
        write("models/7/model.json", "{\"name\": \"seven\", \"file\": \"model.zip\", \"format\": \"onnx\"}");
        write("models/7/model.zip", CONTENT);
    }

    private static byte[] sha256() throws Exception {
        return MessageDigest.getInstance("SHA-256").digest(CONTENT.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void aModelHasTheAddressOfItsFile() throws Exception {
        Reply reply = caller.get("/models/7/");

        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.text())
                .isEqualTo(
                        "{\"id\":7,\"name\":\"seven\",\"file\":\"" + backend.url() + FILE + "\",\"format\":\"onnx\"}");
        assertThat(caller.get(String.valueOf(reply.field("file"))).text()).isEqualTo(CONTENT);
    }

    @Test
    void modelsAreListedWithNumbersInTheirOrder() throws Exception {
        write("models/10/model.json", "{}");
        write("models/encoder v2/model.json", "{\"name\": \"e\"}");
        Files.createDirectories(dir.resolve("models/without"));

        assertThat(caller.get("/models/").text())
                .isEqualTo("{\"count\":3,\"next\":null,\"results\":[{\"id\":7,\"name\":\"seven\",\"file\":\""
                        + backend.url() + FILE + "\",\"format\":\"onnx\"},{\"id\":10},"
                        + "{\"id\":\"encoder v2\",\"name\":\"e\"}]}");
    }

    @Test
    void aModelWithoutFilesSaysNone() throws Exception {
        write("models/8/model.json", "{\"name\": \"empty\"}");
        write("models/9/model.json", "{\"file\": null}");
        write("models/9/words.txt", "great 2");

        assertThat(caller.get("/models/8/").text()).isEqualTo("{\"id\":8,\"name\":\"empty\"}");
        assertThat(caller.get("/models/9/").text()).isEqualTo("{\"id\":9,\"file\":null}");
    }

    @Test
    void aModelThatIsAFolderIsServedAsAnArchive() throws Exception {
        write("models/my model/model.json", "{\"name\": \"words\"}");
        write("models/my model/words.txt", "great 2");
        write("models/my model/sub/more.txt", "good 1");
        Object file = caller.get("/models/my%20model/").field("file");
        assertThat(file).isEqualTo(backend.url() + "/files/archives/my%20model/my%20model.zip");

        Reply first = caller.sent(200, "GET", String.valueOf(file), null);
        assertThat(entries(first))
                .containsExactly(
                        Map.entry("model.json", "{\"name\": \"words\"}"),
                        Map.entry("sub/more.txt", "good 1"),
                        Map.entry("words.txt", "great 2"));
        assertThat(caller.get(file + ".sha256").text()).endsWith("  my model.zip\n");

        restart(DevelopmentOptions.in(dir));
        String path = "/files/archives/my%20model/my%20model.zip";
        assertThat(caller.get(path).header("ETag")).isNotNull().isEqualTo(first.header("ETag"));
        write("models/my model/words.txt", "great 20");
        Reply second = caller.get(path);
        assertThat(second.header("ETag")).isNotEqualTo(first.header("ETag"));
        assertThat(entries(second)).contains(Map.entry("words.txt", "great 20"));
        try (Stream<Path> archives = Files.list(dir.resolve(".archives/my model"))) {
            assertThat(archives).hasSize(1);
        }
        caller.sent(404, "GET", "/files/archives/my%20model/other.zip", null);
        caller.sent(404, "GET", "/files/archives/%2e%2e/%2e%2e.zip", null);
    }

    private static List<Map.Entry<String, String>> entries(Reply archive) throws Exception {
        List<Map.Entry<String, String>> entries = new ArrayList<>();
        try (ZipInputStream zip =
                new ZipInputStream(new ByteArrayInputStream(archive.response().body()))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                entries.add(Map.entry(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8)));
            }
        }
        return entries;
    }

    @Test
    void aFileElsewhereKeepsItsAddress() throws Exception {
        write("models/8/model.json", "{\"file\": \"http://example.com/m.zip\"}");

        assertThat(caller.get("/models/8/").field("file")).isEqualTo("http://example.com/m.zip");
    }

    @Test
    void theIdIsTheFoldersName() throws Exception {
        write("models/8/model.json", "{\"name\": \"n\", \"id\": 99}");

        assertThat(caller.get("/models/8/").text()).isEqualTo("{\"id\":8,\"name\":\"n\"}");
    }

    @Test
    void aFileMayStandInAFolderBelow() throws Exception {
        write("models/8/model.json", "{\"file\": \"sub folder/m.zip\"}");
        write("models/8/sub folder/m.zip", "deep");

        Object file = caller.get("/models/8/").field("file");

        assertThat(file).isEqualTo(backend.url() + "/files/models/8/sub%20folder%2Fm.zip");
        assertThat(caller.get(String.valueOf(file)).text()).isEqualTo("deep");
        assertThat(caller.get(file + ".sha256").text()).endsWith("  m.zip\n");
    }

    @Test
    void aModelThatIsNotThereIsNotFound() throws Exception {
        assertThat(caller.sent(404, "GET", "/models/9/", null).text()).isEqualTo("{\"detail\":\"Not found.\"}");
    }

    @Test
    void aFileSaysItsSizeTagAndDigest() throws Exception {
        Reply reply = caller.get(FILE);

        assertThat(reply.header("Content-Length")).isEqualTo("20");
        assertThat(reply.header("Content-Type")).isEqualTo("application/zip");
        assertThat(reply.header("Accept-Ranges")).isEqualTo("bytes");
        assertThat(reply.header("ETag")).matches("\"[0-9a-f]{32}\"");
        assertThat(reply.header("Repr-Digest"))
                .isEqualTo("sha-256=:" + Base64.getEncoder().encodeToString(sha256()) + ":");
        assertThat(caller.get(FILE + ".sha256").text()).isEqualTo(HexFormat.of().formatHex(sha256()) + "  model.zip\n");
    }

    @Test
    void aHeadIsTheSameWithoutBody() throws Exception {
        Reply get = caller.get(FILE);
        Reply head = caller.send("HEAD", FILE, null, "Range", "bytes=1-2");

        assertThat(head.status()).isEqualTo(200);
        assertThat(head.response().body()).isEmpty();
        for (String name : List.of("Content-Length", "ETag", "Repr-Digest", "Last-Modified")) {
            assertThat(head.header(name)).isNotNull().isEqualTo(get.header(name));
        }
    }

    @Test
    void aSidecarThatIsThereIsServedAsItIs() throws Exception {
        write("models/7/model.zip.sha256", "of another one");

        assertThat(caller.get(FILE + ".sha256").text()).isEqualTo("of another one");
    }

    @Test
    void partsAreServed() throws Exception {
        part("bytes=0-0", "0", "bytes 0-0/20");
        part("bytes=5-9", "56789", "bytes 5-9/20");
        part("bytes=15-", "fghij", "bytes 15-19/20");
        part("bytes=-3", "hij", "bytes 17-19/20");
        part("bytes=-100", CONTENT, "bytes 0-19/20");
        part("bytes=18-400", "ij", "bytes 18-19/20");
    }

    private void part(String range, String content, String contentRange) throws Exception {
        Reply reply = caller.sent(206, "GET", FILE, null, "Range", range);
        assertThat(reply.text()).isEqualTo(content);
        assertThat(reply.header("Content-Range")).isEqualTo(contentRange);
    }

    @Test
    void rangesThatMeanNothingAreTheWhole() throws Exception {
        for (String range : List.of("bytes=-", "bytes=9-5", "lines=1-2", "bytes=0-1,3-4", "bytes=a-b")) {
            assertThat(caller.sent(200, "GET", FILE, null, "Range", range).text())
                    .isEqualTo(CONTENT);
        }
    }

    @Test
    void aRangeBeyondTheEndIsRefused() throws Exception {
        for (String range : List.of("bytes=20-", "bytes=-0", "bytes=900-1000")) {
            Reply reply = caller.sent(416, "GET", FILE, null, "Range", range);
            assertThat(reply.header("Content-Range")).isEqualTo("bytes */20");
        }
    }

    @Test
    void aPartComesOnlyOfTheFileThatWasBegun() throws Exception {
        Reply before = caller.get(FILE);
        String tag = String.valueOf(before.header("ETag"));
        String date = String.valueOf(before.header("Last-Modified"));
        String[] range = {"Range", "bytes=18-", "If-Range", tag};
        assertThat(caller.sent(206, "GET", FILE, null, range).text()).isEqualTo("ij");
        assertThat(caller.sent(206, "GET", FILE, null, "Range", "bytes=18-", "If-Range", date)
                        .text())
                .isEqualTo("ij");

        write("models/7/model.zip", "another file, and a longer one");

        Reply after = caller.sent(200, "GET", FILE, null, range);
        assertThat(after.text()).isEqualTo("another file, and a longer one");
        assertThat(after.header("ETag")).isNotEqualTo(tag);
    }

    @Test
    void aFileThatIsKnownIsNotSentAgain() throws Exception {
        String tag = String.valueOf(caller.get(FILE).header("ETag"));

        assertThat(caller.sent(304, "GET", FILE, null, "If-None-Match", "\"x\", " + tag)
                        .response()
                        .body())
                .isEmpty();
        caller.sent(200, "GET", FILE, null, "If-None-Match", "\"x\"");
    }

    @Test
    void anEmptyFileIsServed() throws Exception {
        write("models/7/empty.zip", "");

        assertThat(caller.sent(200, "GET", "/files/models/7/empty.zip", null).header("Content-Length"))
                .isEqualTo("0");
    }

    @Test
    void aModelFileThatIsNoJsonIsToldWithItsPlace() throws Exception {
        write("models/8/model.json", "{\"name\": }");

        assertThat(caller.sent(500, "GET", "/models/8/", null).text())
                .contains("model.json is not a JSON object: ")
                .endsWith("at line 1, column 10\"}");
    }
}
