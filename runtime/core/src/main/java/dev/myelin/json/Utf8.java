package dev.myelin.json;

import java.nio.ByteBuffer;

/**
 * Whether bytes are UTF-8, strictly. Jackson takes some that are not: longer forms of short characters, which have been a
 * way around filters, characters beyond Unicode, and anything in a text that is skipped.
 */
public final class Utf8 {

    private static final long HIGH_BITS = 0x8080808080808080L;

    /** A pass takes so many bytes at a time, as long as they are ASCII: four words. */
    private static final int BLOCK = 4 * Long.BYTES;

    private Utf8() {}

    /** Where the first sequence of bytes begins that is no character; -1 where all are. */
    public static int invalidAt(byte[] bytes) {
        return invalidAt(bytes, 0, bytes.length);
    }

    /** The same of a part of the bytes. */
    public static int invalidAt(byte[] bytes, int begin, int end) {
        ByteBuffer words = ByteBuffer.wrap(bytes);
        int at = endOfAscii(bytes, words, begin, end);
        while (at < end) {
            int length = length(bytes, at, end);
            if (length == 0) {
                return at;
            }
            at = endOfAscii(bytes, words, at + length, end);
        }
        return -1;
    }

    /** Where the next byte is that is not ASCII, or the end. */
    private static int endOfAscii(byte[] bytes, ByteBuffer words, int from, int end) {
        int at = from;
        for (; at + BLOCK <= end; at += BLOCK) {
            long word = words.getLong(at)
                    | words.getLong(at + Long.BYTES)
                    | words.getLong(at + 2 * Long.BYTES)
                    | words.getLong(at + 3 * Long.BYTES);
            if ((word & HIGH_BITS) != 0) {
                break;
            }
        }
        while (at < end && bytes[at] >= 0) {
            at++;
        }
        return at;
    }

    /** How many bytes the character has that begins here; 0 where none does. Table 3-7 of the Unicode standard. */
    private static int length(byte[] bytes, int at, int end) {
        int lead = bytes[at] & 0xFF;
        if (lead < 0x80) {
            return 1;
        }
        int length = lead < 0xC2 ? 0 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : lead < 0xF5 ? 4 : 0;
        if (length == 0 || at + length > end) {
            return 0;
        }
        int second = bytes[at + 1] & 0xFF;
        int lowest = lead == 0xE0 ? 0xA0 : lead == 0xF0 ? 0x90 : 0x80;
        int highest = lead == 0xED ? 0x9F : lead == 0xF4 ? 0x8F : 0xBF;
        if (second < lowest || second > highest) {
            return 0;
        }
        for (int i = at + 2; i < at + length; i++) {
            if ((bytes[i] & 0xC0) != 0x80) {
                return 0;
            }
        }
        return length;
    }
}
