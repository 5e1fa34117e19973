package dev.myelin.djl;

/**
 * How texts become tokens. What the tokenizer's own file says of truncation and padding does not count.
 *
 * @param maxLength the most tokens of a text, special ones included; longer texts are cut at their end. With
 *     {@link Padding#MAX_LENGTH} also the least. At least 1
 * @param truncation whether longer texts are cut at all
 * @param padding how texts of one batch are brought to one length
 * @param specialTokens whether tokens such as {@code [CLS]} and {@code [SEP]} are added
 */
public record TokenizerOptions(int maxLength, boolean truncation, Padding padding, boolean specialTokens) {

    /** Ways to bring texts to one length. */
    public enum Padding {
        /** Not at all. */
        NONE,
        /** Each to the longest of its batch. */
        LONGEST,
        /** Each to the maximum. */
        MAX_LENGTH
    }

    /** @throws IllegalArgumentException when {@code maxLength} is below 1 */
    public TokenizerOptions {
        if (maxLength < 1) {
            throw new IllegalArgumentException("the maximum length must be at least 1, was " + maxLength);
        }
    }

    /** At most 512 tokens, special ones among them, padded to the longest of the batch. */
    public static TokenizerOptions defaults() {
        return new TokenizerOptions(512, true, Padding.LONGEST, true);
    }

    public TokenizerOptions withMaxLength(int maxLength) {
        return new TokenizerOptions(maxLength, truncation, padding, specialTokens);
    }

    public TokenizerOptions withoutTruncation() {
        return new TokenizerOptions(maxLength, false, padding, specialTokens);
    }

    public TokenizerOptions withPadding(Padding padding) {
        return new TokenizerOptions(maxLength, truncation, padding, specialTokens);
    }

    public TokenizerOptions withoutSpecialTokens() {
        return new TokenizerOptions(maxLength, truncation, padding, false);
    }
}
