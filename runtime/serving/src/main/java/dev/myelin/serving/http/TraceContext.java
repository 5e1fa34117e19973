package dev.myelin.serving.http;

import java.util.HexFormat;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;

/**
 * A place in a trace, as the <a href="https://www.w3.org/TR/trace-context/">W3C's trace context</a> has it: which trace, which step of it,
 * and what tracers add. A request's is its caller's step. To pass it on, send {@link #header()} as {@code traceparent}, and
 * {@link #state()}, unless that is empty, as {@code tracestate}: as they are, or after {@link #child()} where the call is recorded as a
 * step of its own. Not changed after it is made.
 */
public final class TraceContext {

    private static final int LENGTH = 55;
    private static final HexFormat HEX = HexFormat.of();

    private final String traceId;
    private final String spanId;
    private final boolean isSampled;
    private final String state;

    private TraceContext(String traceId, String spanId, boolean isSampled, String state) {
        this.traceId = traceId;
        this.spanId = spanId;
        this.isSampled = isSampled;
        this.state = state;
    }

    /** A trace that begins here, and that nobody records so far. */
    static TraceContext begin() {
        return new TraceContext(random() + random(), random(), false, "");
    }

    /**
     * Reads a {@code traceparent}. Those of later versions are read as far as they are like the first.
     *
     * @param state a sound {@code tracestate}; empty where there is none
     * @return null when it is not valid
     */
    static @Nullable TraceContext parse(String header, String state) {
        int length = header.length();
        boolean first = header.startsWith("00");
        boolean whole = length == LENGTH || (length > LENGTH && !first && header.charAt(LENGTH) == '-');
        if (!whole || header.charAt(2) != '-' || header.charAt(35) != '-' || header.charAt(52) != '-') {
            return null;
        }
        boolean known = isHex(header, 0, 2) && !header.startsWith("ff");
        boolean named = isId(header, 3, 35) && isId(header, 36, 52);
        if (!known || !named || !isHex(header, 53, LENGTH)) {
            return null;
        }
        boolean sampled = (Character.digit(header.charAt(54), 16) & 1) == 1;
        return new TraceContext(header.substring(3, 35), header.substring(36, 52), sampled, state);
    }

    private static boolean isId(String text, int from, int to) {
        boolean zero = true;
        for (int i = from; i < to; i++) {
            zero &= text.charAt(i) == '0';
        }
        return !zero && isHex(text, from, to);
    }

    private static boolean isHex(String text, int from, int to) {
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            if ((c < '0' || c > '9') && (c < 'a' || c > 'f')) {
                return false;
            }
        }
        return true;
    }

    private static String random() {
        long id = ThreadLocalRandom.current().nextLong();
        return id == 0 ? random() : HEX.toHexDigits(id);
    }

    /** The trace: 32 hexadecimal digits in lower case, not all zero. */
    public String traceId() {
        return traceId;
    }

    /** The step of it, 16 hexadecimal digits in lower case, not all zero. */
    public String spanId() {
        return spanId;
    }

    /** Whether the caller may have recorded its step. */
    public boolean isSampled() {
        return isSampled;
    }

    /** The {@code tracestate} as it came, in one line; empty where there was none, or one that was not valid. */
    public String state() {
        return state;
    }

    /** A new step of the same trace. */
    public TraceContext child() {
        return new TraceContext(traceId, random(), isSampled, state);
    }

    /** The {@code traceparent} to send. */
    public String header() {
        return "00-" + traceId + "-" + spanId + (isSampled ? "-01" : "-00");
    }

    /** Its {@link #header()}. */
    @Override
    public String toString() {
        return header();
    }
}
