package dev.myelin.backend.report;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Fields of a job that are to be set: the latest of each. Safe for use by several threads. */
final class Pending {

    private final Map<String, @Nullable Object> fields = new LinkedHashMap<>();

    synchronized void put(String field, @Nullable Object value) {
        fields.remove(field); // to the end: status and result come last
        fields.put(field, value);
    }

    /** Takes all of them. */
    synchronized Map<String, @Nullable Object> take() {
        Map<String, @Nullable Object> taken = new LinkedHashMap<>(fields);
        fields.clear();
        return taken;
    }

    /** Puts those back that could not be sent, unless there are later ones. */
    synchronized void putBack(Map<String, @Nullable Object> taken) {
        Map<String, @Nullable Object> all = new LinkedHashMap<>(taken);
        all.keySet().removeAll(fields.keySet());
        all.putAll(fields);
        fields.clear();
        fields.putAll(all);
    }

    synchronized boolean isEmpty() {
        return fields.isEmpty();
    }
}
