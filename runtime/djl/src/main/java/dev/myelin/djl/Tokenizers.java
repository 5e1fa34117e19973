package dev.myelin.djl;

import ai.djl.huggingface.tokenizers.HuggingFaceTokenizer;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** Opens HuggingFace tokenizers from local files. */
public final class Tokenizers {

    private static final String TOKENIZER_JSON = "tokenizer.json";

    private Tokenizers() {}

    /**
     * Opens a tokenizer. It is safe for use by several threads and holds native memory until it is closed.
     *
     * @param path a {@code tokenizer.json}, or the folder that holds one
     * @throws IOException when the file is missing or is not a tokenizer; the message names it
     */
    public static HuggingFaceTokenizer open(Path path, TokenizerOptions options) throws IOException {
        Path file = Files.isDirectory(path) ? path.resolve(TOKENIZER_JSON) : path;
        if (!Files.isRegularFile(file)) {
            throw new FileNotFoundException("no tokenizer file " + file + "; put the model's " + TOKENIZER_JSON
                    + " there (save_pretrained of a fast HuggingFace tokenizer writes one)");
        }
        Djl.prepare();
        try {
            return HuggingFaceTokenizer.newInstance(file, settings(options));
        } catch (IOException | RuntimeException | LinkageError e) {
            throw new IOException("cannot open the tokenizer " + file + ": " + Reasons.of(e), e);
        }
    }

    private static Map<String, String> settings(TokenizerOptions options) {
        String length = Integer.toString(options.maxLength());
        String padding = switch (options.padding()) {
            case NONE -> "DO_NOT_PAD";
            case LONGEST -> "LONGEST";
            case MAX_LENGTH -> "MAX_LENGTH";
        };
        return Map.of(
                "maxLength", length,
                "modelMaxLength", length, // DJL caps the former by this, at 512 unless told
                "truncation", options.truncation() ? "LONGEST_FIRST" : "DO_NOT_TRUNCATE",
                "padding", padding,
                "addSpecialTokens", Boolean.toString(options.specialTokens()));
    }
}
