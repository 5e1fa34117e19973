package dev.myelin.development;

import dev.myelin.json.FreeForm;
import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServerResponse;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Tells the pages that are open which jobs have changed, as Server-Sent Events: {@code event: job} with
 * {@code {"job": id}}, and {@code event: all} to a page that could not keep up. Changes that follow each other quickly
 * are told once. All but {@link #changed} happens on the event loop.
 */
final class EventStream implements JobEvents {

    private static final long GATHER_MILLIS = 100;
    private static final long ALIVE_MILLIS = 15_000;

    private final Vertx vertx;
    private final Context loop;

    /** The open pages, and whether each has missed something. */
    private final Map<HttpServerResponse, Boolean> pages = new LinkedHashMap<>();

    private final Set<String> changed = new LinkedHashSet<>();

    EventStream(Vertx vertx) {
        this.vertx = vertx;
        this.loop = vertx.getOrCreateContext();
        loop.runOnContext(begin -> vertx.setPeriodic(ALIVE_MILLIS, timer -> send(":\n\n")));
    }

    @Override
    public void changed(String job) {
        loop.runOnContext(now -> {
            if (changed.isEmpty()) {
                vertx.setTimer(GATHER_MILLIS, timer -> tell());
            }
            changed.add(job);
        });
    }

    /** Sends what happens from now on, until the page is closed. */
    Future<Void> open(HttpServerResponse page) {
        page.setChunked(true);
        page.closeHandler(closed -> pages.remove(page));
        page.exceptionHandler(e -> pages.remove(page));
        page.drainHandler(drained -> {
            if (Boolean.TRUE.equals(pages.put(page, false))) {
                page.write("event: all\ndata: {}\n\n");
            }
        });
        pages.put(page, false);
        return page.write("retry: 1000\n\n");
    }

    private void tell() {
        StringBuilder events = new StringBuilder();
        for (String job : changed) {
            events.append("event: job\ndata: ")
                    .append(FreeForm.toText(Map.of("job", Ids.json(job))))
                    .append("\n\n");
        }
        changed.clear();
        send(events.toString());
    }

    private void send(String events) {
        for (HttpServerResponse page : List.copyOf(pages.keySet())) { // one that is gone leaves at once
            if (page.writeQueueFull()) {
                pages.put(page, true);
            } else {
                page.write(events);
            }
        }
    }
}
