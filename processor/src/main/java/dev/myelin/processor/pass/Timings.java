package dev.myelin.processor.pass;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** Where a processor's time goes, for {@code -Amyelin.timings=true}. */
final class Timings {

    /** The option, without the {@code -A}. */
    static final String OPTION = "myelin.timings";

    /** What the time is spent on. */
    enum Phase {
        READ,
        CHECK,
        EMIT,
        WRITE
    }

    private final boolean wanted;
    private final Map<Phase, Long> nanos = new EnumMap<>(Phase.class);
    private int classes;
    private int files;

    /** @param options the compiler's, for processors */
    Timings(Map<String, String> options) {
        wanted = Boolean.parseBoolean(options.get(OPTION));
    }

    /** Counts a class, and the files that were written for it. */
    void wrote(int filesOfClass) {
        classes++;
        files += filesOfClass;
    }

    /** Counts the time that something takes. What it calls must not be counted for itself. */
    <T> T in(Phase phase, Supplier<T> work) {
        long start = System.nanoTime();
        try {
            return work.get();
        } finally {
            nanos.merge(phase, System.nanoTime() - start, Long::sum);
        }
    }

    /** As {@link #in(Phase, Supplier)}. */
    void in(Phase phase, Runnable work) {
        in(phase, () -> {
            work.run();
            return true;
        });
    }

    /** Such as {@code Myelin: 3 classes, 12 files; read 41 ms, check 0 ms, emit 9 ms, write 30 ms}; empty unless asked. */
    Optional<String> report() {
        return wanted
                ? Optional.of("Myelin: " + classes + " classes, " + files + " files; " + phases())
                : Optional.empty();
    }

    private String phases() {
        return Arrays.stream(Phase.values())
                .map(phase -> phase.name().toLowerCase(Locale.ROOT) + " " + millis(phase) + " ms")
                .collect(Collectors.joining(", "));
    }

    private long millis(Phase phase) {
        return Math.round(nanos.getOrDefault(phase, 0L) / 1e6);
    }
}
