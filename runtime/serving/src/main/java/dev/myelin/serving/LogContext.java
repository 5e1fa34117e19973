package dev.myelin.serving;

import dev.myelin.serving.http.Exchange;
import dev.myelin.serving.http.TraceContext;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.slf4j.MDC;

/**
 * Names the requests that code works for to whatever it logs: in SLF4J's MDC, as {@value #REQUEST} and, where the clients said one, as
 * {@value #TRACE}. Where several share a call, the ids stand there with commas between them, those of the first few.
 */
final class LogContext {

    static final String REQUEST = "request_id";
    static final String TRACE = "trace_id";

    /** More would make lines that nobody reads. */
    private static final int MOST = 8;

    private LogContext() {}

    /** Runs what works for requests. */
    static <T> T during(Collection<Exchange> exchanges, Callable<T> work) throws Exception {
        put(REQUEST, exchanges.stream().map(Exchange::requestId).toList());
        put(
                TRACE,
                exchanges.stream()
                        .map(Exchange::trace)
                        .filter(Objects::nonNull)
                        .map(TraceContext::traceId)
                        .distinct()
                        .toList());
        try {
            return work.call();
        } finally {
            MDC.remove(REQUEST);
            MDC.remove(TRACE);
        }
    }

    private static void put(String key, List<String> ids) {
        if (!ids.isEmpty()) {
            String some =
                    ids.size() == 1 ? ids.get(0) : ids.stream().limit(MOST).collect(Collectors.joining(","));
            MDC.put(key, ids.size() > MOST ? some + ",..." : some);
        }
    }
}
