package dev.myelin.sample;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Reads files with one sentence a line. */
final class SentenceFile {

    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private SentenceFile() {}

    /**
     * The sentences of a UTF-8 file. Blank lines are left out; a byte order mark is skipped.
     *
     * @param file a relative name starts at the working directory
     * @return at least one
     * @throws IOException when there is no such file, or it is not text, or has no sentences; the message names it
     */
    static List<NumberedSentence> read(String file) throws IOException {
        List<NumberedSentence> sentences = new ArrayList<>();
        int number = 0;
        for (String line : lines(file)) {
            String text = (number == 0 && line.startsWith(BYTE_ORDER_MARK) ? line.substring(1) : line).strip();
            number++;
            if (!text.isEmpty()) {
                sentences.add(new NumberedSentence(number, text));
            }
        }
        if (sentences.isEmpty()) {
            throw new IOException("the file '" + file + "' has no sentences; write one a line");
        }
        return sentences;
    }

    private static List<String> lines(String file) throws IOException {
        Path path;
        try {
            path = Path.of(file);
        } catch (InvalidPathException e) {
            throw new IOException("'" + file + "' cannot be a file's name: " + e.getReason(), e);
        }
        if (!Files.exists(path)) {
            throw new FileNotFoundException("there is no file '" + file + "' (looked for " + path.toAbsolutePath()
                    + "; a relative name starts at the working directory)");
        }
        if (Files.isDirectory(path)) {
            throw new IOException("'" + file + "' is a folder; name a text file with one sentence a line");
        }
        try {
            return Files.readAllLines(path);
        } catch (CharacterCodingException e) {
            throw new IOException("the file '" + file + "' is not text in UTF-8; convert it first", e);
        }
    }
}
