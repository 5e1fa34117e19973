package dev.myelin.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ParamsDocumentTest {

    @TempDir
    Path folder;

    @Test
    void isAnEmptyObjectWhenNothingIsGiven() {
        accepted("{}\n", new Cli().run("run", "probe", "--progress", "none"));
    }

    @Test
    void comesFromAFile() throws IOException {
        accepted("{\"a\":1}\n", runFile("{\"a\":1}".getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void comesFromStandardInput() {
        accepted("{\"a\":1}\n", new Cli().in("{\"a\":1}").run("run", "probe", "--params", "@-", "--progress", "none"));
    }

    @Test
    void mayBeginWithAByteOrderMark() throws IOException {
        accepted("{\"a\":1}\n", runFile("\uFEFF{\"a\":1}".getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void saysThatAFileIsMissing() {
        refused("cannot read the parameters from nowhere.json: there is no such file", "@nowhere.json");
    }

    @Test
    void saysThatAFileIsAFolder() {
        refused("cannot read the parameters from " + folder + ": it is a folder", "@" + folder);
    }

    @Test
    void saysThatAFileMayNotBeRead() throws IOException {
        Path file = Files.writeString(folder.resolve("p.json"), "{}");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("---------"));
        assumeThat(Files.isReadable(file)).as("the super-user reads everything").isFalse();

        refused("cannot read the parameters from " + file + ": access is denied", "@" + file);
    }

    @Test
    void saysWhereAFileIsNotUtf8() throws IOException {
        String message = "line 2, column 7: not UTF-8; save the file in that encoding";

        refusedFile(message, "{\n \"a\":\"\u00e4\"}".getBytes(StandardCharsets.ISO_8859_1));
    }

    @Test
    void saysWhereAFileOfManyBlocksIsNotUtf8() throws IOException {
        String text = "{\"a\":\"" + "x".repeat(20_000) + "\u00e4\"}";

        refusedFile(
                "line 1, column 20007: not UTF-8; save the file in that encoding",
                text.getBytes(StandardCharsets.ISO_8859_1));
    }

    @Test
    void saysWhereAFileEndsWithinACharacter() throws IOException {
        refusedFile("line 1, column 2: not UTF-8; save the file in that encoding", new byte[] {'"', (byte) 0xC3});
    }

    @Test
    void saysWhereAFileIsNotJson() throws IOException {
        String message = "line 2, column 7: not JSON: Unexpected character ('}' (code 125)): was expecting"
                + " double-quote to start field name";

        refusedFile(message, "{\n\"a\":1,}".getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void saysThatAFileIsEmpty() throws IOException {
        refusedFile("it is empty; a JSON object is expected, such as {}", new byte[0]);
    }

    @Test
    void saysWhereThereIsMoreThanOneDocument() throws IOException {
        refusedFile(
                "line 1, column 4: there is more after the end of the document",
                "{} {}".getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void saysThatAnArgumentIsNotJson() {
        refused(
                "cannot read the parameters from --params: line 1, column 1: not JSON: Unrecognized token 'nope': was"
                        + " expecting (JSON String, Number, Array, Object or token 'null', 'true' or 'false')",
                "nope");
    }

    @Test
    void saysThatStandardInputIsNotJson() {
        Cli.Outcome outcome = new Cli().in("").run("run", "probe", "--params", "@-");

        String message =
                "cannot read the parameters from standard input: it is empty; a JSON object is expected, such as {}\n";
        assertThat(outcome).isEqualTo(new Cli.Outcome(2, "", message));
    }

    @Test
    void suggestsTheSignThatIsMissingBeforeAFile() throws IOException {
        Path file = Files.writeString(folder.resolve("p.json"), "{}");

        refused("--params " + file + " is not JSON; to read that file, write @ before its name", file.toString());
    }

    @Test
    void refusesADocumentThatMemoryCannotHold() {
        InputStream five = new ByteArrayInputStream("12345".getBytes(StandardCharsets.UTF_8));

        assertThatThrownBy(() -> ParamsDocument.read("@-", five, 4))
                .isInstanceOf(Refusal.class)
                .hasMessage("cannot read the parameters from standard input: it is larger than 4 bytes, a quarter of"
                        + " the memory that Java may use; raise that with -Xmx, or have the action read its data from"
                        + " a file of its own");
        assertThat(ParamsDocument.limit())
                .isEqualTo((int) Math.min(1 << 30, Runtime.getRuntime().maxMemory() / 4));
    }

    @Test
    void readsNoMoreOfAHugeFileThanItMay() throws IOException {
        Path file = folder.resolve("huge.json");
        try (var sparse = new RandomAccessFile(file.toFile(), "rw")) {
            sparse.setLength(3L << 30);
        }

        assertThatThrownBy(() -> ParamsDocument.read("@" + file, InputStream.nullInputStream(), 1000))
                .hasMessageStartingWith(
                        "cannot read the parameters from " + file + ": it is larger than 1,000 bytes, a quarter");
    }

    @Test
    void refusesTextThatJavaCouldNotDecode() {
        String remedy = " has a character that Java could not read in this locale; set LC_ALL=C.UTF-8, or put the"
                + " parameters into a file: --params @FILE";

        refused("--params" + remedy, "{\"a\":\"\uFFFD\"}");
        assertThat(new Cli().run("run", "probe", "--set", "a=\uFFFD"))
                .isEqualTo(new Cli.Outcome(2, "", "--set" + remedy + "\n"));
    }

    @Test
    void leavesTheFieldsToTheAction() {
        refused("""
                parameters of 'letters' are not valid (3 problems)
                  /words       is required
                  /word        unknown field; did you mean 'words'?
                  /language    must be one of DE, EN, was "en"; did you mean 'EN'?""", "{\"word\":1,\"language\":\"en\"}", "letters");
    }

    private Cli.Outcome runFile(byte[] content) throws IOException {
        Path file = Files.write(folder.resolve("p.json"), content);
        return new Cli().run("run", "probe", "--params", "@" + file, "--progress", "none");
    }

    private void refusedFile(String problem, byte[] content) throws IOException {
        String message = "cannot read the parameters from " + folder.resolve("p.json") + ": " + problem + "\n";
        assertThat(runFile(content)).isEqualTo(new Cli.Outcome(2, "", message));
    }

    private static void refused(String message, String params) {
        refused(message, params, "probe");
    }

    private static void refused(String message, String params, String action) {
        assertThat(new Cli().run("run", action, "--params", params)).isEqualTo(new Cli.Outcome(2, "", message + "\n"));
    }

    private static void accepted(String out, Cli.Outcome outcome) {
        assertThat(outcome).isEqualTo(new Cli.Outcome(0, out, ""));
    }
}
