package dev.myelin.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SentenceFileTest {

    @TempDir
    Path folder;

    @Test
    void numbersTheLinesAsTheyStand() throws Exception {
        assertThat(SentenceFile.read(write("\n  First. \r\n\t\n\nÜber alles\u00A0gut.\n")))
                .containsExactly(new NumberedSentence(2, "First."), new NumberedSentence(5, "Über alles\u00A0gut."));
    }

    @Test
    void skipsAByteOrderMark() throws Exception {
        assertThat(SentenceFile.read(write("\uFEFFFirst."))).containsExactly(new NumberedSentence(1, "First."));
    }

    @Test
    void namesAMissingFileAndWhereItLooked() {
        assertThatThrownBy(() -> SentenceFile.read("data/absent.txt"))
                .isInstanceOf(FileNotFoundException.class)
                .hasMessage("there is no file 'data/absent.txt' (looked for "
                        + Path.of("data", "absent.txt").toAbsolutePath()
                        + "; a relative name starts at the working directory)");
    }

    @Test
    void refusesAFolder() {
        assertThatThrownBy(() -> SentenceFile.read(folder.toString()))
                .isInstanceOf(IOException.class)
                .hasMessage("'" + folder + "' is a folder; name a text file with one sentence a line");
    }

    @Test
    void refusesAFileWithoutSentences() throws Exception {
        for (String content : new String[] {"", "\n \n\t\r\n", "\uFEFF"}) {
            String file = write(content);
            assertThatThrownBy(() -> SentenceFile.read(file))
                    .isInstanceOf(IOException.class)
                    .hasMessage("the file '" + file + "' has no sentences; write one a line");
        }
    }

    @Test
    void refusesWhatIsNotUtf8() throws Exception {
        Path file = Files.write(folder.resolve("old.txt"), "Größe".getBytes(StandardCharsets.ISO_8859_1));

        assertThatThrownBy(() -> SentenceFile.read(file.toString()))
                .isInstanceOf(IOException.class)
                .hasMessage("the file '" + file + "' is not text in UTF-8; convert it first");
    }

    @Test
    void refusesWhatNamesNoFile() {
        assertThatThrownBy(() -> SentenceFile.read("a\0b"))
                .isInstanceOf(IOException.class)
                .hasMessage("'a\0b' cannot be a file's name: Nul character not allowed");
    }

    private String write(String content) throws IOException {
        return Files.writeString(folder.resolve("sentences.txt"), content).toString();
    }
}
