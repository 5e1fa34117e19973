package dev.myelin.djl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.djl.huggingface.tokenizers.Encoding;
import ai.djl.huggingface.tokenizers.HuggingFaceTokenizer;
import dev.myelin.djl.TokenizerOptions.Padding;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The tokenizer's file knows four words, and cuts at 3 and pads to 9 unless the options have their way. */
class TokenizersTest {

    private static final String[] TEXTS = {"One two three four", "two five"};

    @TempDir
    Path folder;

    @Test
    void padsToTheLongestByDefault() throws Exception {
        assertThat(ids(TokenizerOptions.defaults()))
                .isDeepEqualTo(new long[][] {{1, 4, 5, 6, 7, 2}, {1, 5, 3, 2, 0, 0}});
    }

    @Test
    void leavesThePaddingOut() throws Exception {
        assertThat(ids(TokenizerOptions.defaults().withPadding(Padding.NONE))[1])
                .containsExactly(1, 5, 3, 2);
    }

    @Test
    void padsToTheMaximum() throws Exception {
        TokenizerOptions options = TokenizerOptions.defaults().withPadding(Padding.MAX_LENGTH);

        assertThat(ids(options.withMaxLength(5))[1]).containsExactly(1, 5, 3, 2, 0);
        assertThat(ids(options.withMaxLength(700))[1]).hasSize(700);
    }

    @Test
    void cutsAtTheMaximum() throws Exception {
        assertThat(ids(TokenizerOptions.defaults().withMaxLength(4))[0]).containsExactly(1, 4, 5, 2);
    }

    @Test
    void leavesTheCuttingOut() throws Exception {
        assertThat(ids(TokenizerOptions.defaults().withMaxLength(4).withoutTruncation())[0])
                .containsExactly(1, 4, 5, 6, 7, 2);
    }

    @Test
    void leavesSpecialTokensOut() throws Exception {
        assertThat(ids(TokenizerOptions.defaults().withoutSpecialTokens())[0]).containsExactly(4, 5, 6, 7);
    }

    @Test
    void wantsALength() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> TokenizerOptions.defaults().withMaxLength(0))
                .withMessage("the maximum length must be at least 1, was 0");
    }

    @Test
    void namesAMissingFile() {
        assertThatThrownBy(() -> Tokenizers.open(folder, TokenizerOptions.defaults()))
                .isInstanceOf(FileNotFoundException.class)
                .hasMessage("no tokenizer file " + folder.resolve("tokenizer.json")
                        + "; put the model's tokenizer.json there (save_pretrained of a fast HuggingFace tokenizer"
                        + " writes one)");
    }

    @Test
    void namesAFileThatIsNoTokenizer() throws Exception {
        Path file = Files.writeString(folder.resolve("tokenizer.json"), "{\"version\": \"1.0\"}");

        assertThatThrownBy(() -> Tokenizers.open(folder, TokenizerOptions.defaults()))
                .isInstanceOf(IOException.class)
                .hasMessage("cannot open the tokenizer " + file + ": Model missing. at line 1 column 18");
    }

    /** The ids of {@link #TEXTS}. */
    private static long[][] ids(TokenizerOptions options) throws IOException, URISyntaxException {
        Path file = Path.of(Objects.requireNonNull(TokenizersTest.class.getResource("/tokenizer.json"))
                .toURI());
        try (HuggingFaceTokenizer tokenizer = Tokenizers.open(file, options)) {
            return Stream.of(tokenizer.batchEncode(TEXTS)).map(Encoding::getIds).toArray(long[][]::new);
        }
    }
}
