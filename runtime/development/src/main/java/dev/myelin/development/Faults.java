package dev.myelin.development;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The switches for what is to go wrong. Of those that meet a request the one that was added first decides, and a
 * {@link FaultKind#DELAY} goes together with it. A fault of the body that was set for a file does not meet the file's
 * {@code .sha256}, unless its path says so. Safe for use by several threads.
 */
public final class Faults {

    private final List<Fault> active = new ArrayList<>();

    Faults() {}

    /** What goes wrong with one request. */
    record Taken(@Nullable Fault delay, @Nullable Fault other) {
        static final Taken NONE = new Taken(null, null);
    }

    /** Adds a fault after those that are there. */
    public synchronized Faults add(Fault fault) {
        active.add(fault);
        return this;
    }

    /** Those that are still to come, each with the times that are left to it. */
    public synchronized List<Fault> active() {
        return List.copyOf(active);
    }

    /** Nothing goes wrong any more. */
    public synchronized void clear() {
        active.clear();
    }

    synchronized Taken take(ReceivedRequest request) {
        Fault delay = take(request, true).orElse(null);
        return new Taken(delay, take(request, false).orElse(null));
    }

    private Optional<Fault> take(ReceivedRequest request, boolean delay) {
        for (int i = 0; i < active.size(); i++) {
            Fault fault = active.get(i);
            if ((fault.kind() == FaultKind.DELAY) == delay && fault.meets(request)) {
                if (fault.times() == 1) {
                    active.remove(i);
                } else if (fault.times() > 1) {
                    active.set(i, fault.times(fault.times() - 1));
                }
                return Optional.of(fault);
            }
        }
        return Optional.empty();
    }
}
