package dev.myelin.serving.batch;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** Items of one key, of one request or several, that go to the model together. */
final class Call<K, I, O> implements BatchCall {

    private final List<Part<K, I, O>> parts;
    private final long startedAt;
    private final int size;

    /** @param parts at least one, each of another request */
    Call(List<Part<K, I, O>> parts, long startedAt) {
        this.parts = parts;
        this.startedAt = startedAt;
        size = parts.stream().mapToInt(Part::size).sum();
    }

    List<Part<K, I, O>> parts() {
        return parts;
    }

    long startedAt() {
        return startedAt;
    }

    int size() {
        return size;
    }

    K key() {
        return parts.get(0).request.key;
    }

    List<I> items() {
        Object[] items = new Object[size];
        int next = 0;
        for (Part<K, I, O> part : parts) {
            part.copyItems(items, next);
            next += part.size();
        }
        @SuppressWarnings("unchecked") // copied from lists of I
        List<I> all = (List<I>) Collections.unmodifiableList(Arrays.asList(items));
        return all;
    }

    /** The requests in two groups of about the same number. */
    List<List<Part<K, I, O>>> halves() {
        int middle = parts.size() / 2;
        return List.of(parts.subList(0, middle), parts.subList(middle, parts.size()));
    }

    /** How long the oldest request had waited when this began. */
    long waitedNanos() {
        return parts.stream()
                .mapToLong(part -> startedAt - part.request.arrivedAt)
                .max()
                .orElse(0);
    }

    @Override
    public boolean isCancelled() {
        for (Part<K, I, O> part : parts) {
            if (!part.request.isOver()) {
                return false;
            }
        }
        return true;
    }

    @Override
    public Optional<Instant> deadline() {
        List<Request<K, I, O>> all = parts.stream().map(part -> part.request).toList();
        List<Request<K, I, O>> waiting =
                all.stream().filter(request -> !request.isOver()).toList();
        Instant last = Instant.MIN;
        for (Request<K, I, O> request : waiting.isEmpty() ? all : waiting) {
            Instant deadline = request.deadline;
            if (deadline == null) {
                return Optional.empty();
            }
            last = deadline.isAfter(last) ? deadline : last;
        }
        return Optional.of(last);
    }

    @Override
    public List<Object> origins() {
        List<Object> origins = new ArrayList<>(parts.size());
        for (Part<K, I, O> part : parts) {
            Object origin = part.request.origin;
            if (origin != null) {
                origins.add(origin);
            }
        }
        return origins;
    }
}
