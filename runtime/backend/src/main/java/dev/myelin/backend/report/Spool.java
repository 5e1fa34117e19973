package dev.myelin.backend.report;

import dev.myelin.error.Reasons;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.slf4j.LoggerFactory;

/**
 * Log entries that wait to be sent, in order: a little in memory, the rest on disk. When there are too many on disk, the oldest of
 * those that may go are dropped, and counted. Safe for use by several threads.
 */
final class Spool {

    /** How large a piece on disk is; what is in memory is at most twice of it. */
    static final int SEGMENT_BYTES = 1 << 20;

    private final Segments segments;
    private final long mostBytes;
    private final Deque<Entry> head = new ArrayDeque<>();
    private final Deque<Entry> tail = new ArrayDeque<>();
    private long tailBytes;
    private long headBytes;
    private long dropped;
    private boolean hasComplained;

    /**
     * @param segments what waits on disk already
     * @param mostBytes on disk
     */
    Spool(Segments segments, long mostBytes) {
        this.segments = segments;
        this.mostBytes = mostBytes;
    }

    synchronized void add(Entry entry) {
        if (segments.isEmpty() && tail.isEmpty() && headBytes < SEGMENT_BYTES) {
            head.add(entry);
            headBytes += entry.size();
        } else {
            tail.add(entry);
            tailBytes += entry.size();
            if (tailBytes >= SEGMENT_BYTES) {
                spill();
            }
        }
    }

    private void spill() {
        try {
            segments.append(tail);
            if (segments.bytes() > mostBytes) {
                dropped += segments.shrinkTo(mostBytes - mostBytes / 10);
            }
            forgetTail();
        } catch (IOException e) {
            complain(e);
            if (tailBytes > 4L * SEGMENT_BYTES) { // memory is not without end either
                long before = tail.size();
                tail.removeIf(Entry::mayGo);
                dropped += before - tail.size();
                tailBytes = tail.stream().mapToLong(entry -> entry.size()).sum();
            }
        }
    }

    private void forgetTail() {
        tail.clear();
        tailBytes = 0;
    }

    private void complain(IOException e) {
        if (!hasComplained) {
            hasComplained = true;
            LoggerFactory.getLogger(Spool.class)
                    .warn("log entries for the backend cannot be kept on disk: {}", Reasons.of(e));
        }
    }

    /** The first ones, at least one where there are any; they stay until {@link #remove}. */
    synchronized List<Entry> first(int mostEntries, long mostBytesTogether) {
        if (head.isEmpty()) {
            refill();
        }
        List<Entry> first = new ArrayList<>();
        long bytes = 0;
        for (Entry entry : head) {
            bytes += entry.size();
            if (!first.isEmpty() && (first.size() == mostEntries || bytes > mostBytesTogether)) {
                break;
            }
            first.add(entry);
        }
        return first;
    }

    private void refill() {
        try {
            if (!segments.isEmpty()) {
                head.addAll(segments.takeFirst());
            } else {
                head.addAll(tail);
                forgetTail();
            }
        } catch (IOException e) {
            complain(e);
        }
        headBytes = head.stream().mapToLong(entry -> entry.size()).sum();
    }

    /** Takes the first ones away: they are sent. */
    synchronized void remove(int count) {
        for (int i = 0; i < count; i++) {
            headBytes -= head.remove().size();
        }
    }

    synchronized boolean isEmpty() {
        return head.isEmpty() && tail.isEmpty() && segments.isEmpty();
    }

    /** How many entries were dropped for lack of room. */
    synchronized long dropped() {
        return dropped;
    }

    /** Puts all that waits on disk. */
    synchronized void save() throws IOException {
        if (!head.isEmpty()) {
            segments.prepend(head);
            head.clear();
            headBytes = 0;
        }
        if (!tail.isEmpty()) {
            segments.append(tail);
            forgetTail();
        }
    }
}
