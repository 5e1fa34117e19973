package dev.myelin.development;

import java.util.stream.IntStream;

/** One lock for each name, or for a few names together: what changes a file holds that of its name. */
final class KeyedLocks {

    private final Object[] locks =
            IntStream.range(0, 64).mapToObj(i -> new Object()).toArray();

    Object of(String name) {
        return locks[Math.floorMod(name.hashCode(), locks.length)];
    }
}
