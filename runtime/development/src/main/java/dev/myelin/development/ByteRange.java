package dev.myelin.development;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A part of a file that is asked for with {@code Range}, RFC 9110 section 14. */
record ByteRange(long offset, long length) {

    private static final Pattern ONE = Pattern.compile("bytes=([0-9]{0,18})-([0-9]{0,18})");

    /** What a request asks for when no byte of the file is in its range. */
    static final ByteRange NONE = new ByteRange(0, 0);

    /** Null when the whole is to be sent: without a range, with one of another form, or with several. */
    static @Nullable ByteRange of(@Nullable String header, long size) {
        Matcher range = ONE.matcher(header == null ? "" : header.replace(" ", ""));
        if (!range.matches()) {
            return null;
        }
        String first = range.group(1);
        String last = range.group(2);
        if (first.isEmpty()) {
            return last.isEmpty() ? null : suffix(Long.parseLong(last), size);
        }
        long from = Long.parseLong(first);
        long to = last.isEmpty() ? size - 1 : Math.min(Long.parseLong(last), size - 1);
        if (!last.isEmpty() && Long.parseLong(last) < from) {
            return null;
        }
        return from >= size ? NONE : new ByteRange(from, to - from + 1);
    }

    private static ByteRange suffix(long length, long size) {
        long shown = Math.min(length, size);
        return shown == 0 ? NONE : new ByteRange(size - shown, shown);
    }

    String contentRange(long size) {
        return "bytes " + offset + "-" + (offset + length - 1) + "/" + size;
    }
}
