package dev.myelin.serving.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Traces that clients say their requests belong to. */
class TraceContextTest {

    private static final String TRACE = "4bf92f3577b34da6a3ce929d0e0e4736";
    private static final String SPAN = "00f067aa0ba902b7";
    private static final String PARENT = "00-" + TRACE + "-" + SPAN + "-01";

    private static TraceContext parsed(String header) {
        return Objects.requireNonNull(TraceContext.parse(header, ""));
    }

    @Test
    void aSoundHeaderIsReadAndGoesOnAsItIs() {
        TraceContext trace = parsed(PARENT);
        assertThat(trace.traceId()).isEqualTo(TRACE);
        assertThat(trace.spanId()).isEqualTo(SPAN);
        assertThat(trace.isSampled()).isTrue();
        assertThat(trace.header()).isEqualTo(PARENT);
        assertThat(trace).hasToString(PARENT);
    }

    @ParameterizedTest
    @CsvSource({"00, 00", "01, 01", "02, 00", "ff, 01", "fe, 00"})
    void onlyWhatIsKnownOfTheFlagsGoesOn(String flags, String sent) {
        String start = "00-" + TRACE + "-" + SPAN + "-";
        assertThat(parsed(start + flags).header()).isEqualTo(start + sent);
    }

    @ParameterizedTest
    @ValueSource(strings = {"01-%s-%s-01", "cc-%s-%s-01-what-comes-later", "fe-%s-%s-01-"})
    void laterVersionsAreReadAsTheFirst(String header) {
        assertThat(parsed(String.format(header, TRACE, SPAN)).header()).isEqualTo(PARENT);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "00",
                "00-%s-%s",
                "00-%s-%s-1",
                "00-%s-%s-0x",
                "00-%s-%s-01-",
                "00-%s-%s-01-more",
                "01-%s-%s-01.more",
                "ff-%s-%s-01",
                "0g-%s-%s-01",
                "0A-%s-%s-01",
                "00_%s-%s-01",
                "00-%s_%s-01",
                "00-%s-%s_01",
                "00-00000000000000000000000000000000-%2$s-01",
                "00-%s-0000000000000000-01",
                "00-4BF92F3577B34DA6A3CE929D0E0E4736-%2$s-01",
                "00-%s-00F067AA0BA902B7-01",
                "00-4bf92f3577b34da6a3ce929d0e0e473.-%2$s-01",
                "00-%s-00f067aa0ba902b\u0661-01"
            })
    void whatIsNotSoundIsNoTrace(String header) {
        assertThat(TraceContext.parse(String.format(header, TRACE, SPAN), "")).isNull();
    }

    @Test
    void aChildIsAnotherStepOfTheTrace() {
        TraceContext trace = Objects.requireNonNull(TraceContext.parse(PARENT, "a=1"));
        TraceContext child = trace.child();
        assertThat(child.traceId()).isEqualTo(TRACE);
        assertThat(child.spanId()).isNotEqualTo(SPAN).matches("[0-9a-f]{16}");
        assertThat(child.header()).isEqualTo("00-" + TRACE + "-" + child.spanId() + "-01");
        assertThat(child.state()).isEqualTo("a=1");
        assertThat(trace.child().spanId()).isNotEqualTo(child.spanId());
    }

    /** What the server understands of headers; the trace, its step, whether it is recorded, the state. */
    private static String understood(String headers) throws Exception {
        BlockingQueue<String> seen = new LinkedBlockingQueue<>();
        try (HttpServing server = Servers.start(exchange -> {
                    @Nullable TraceContext trace = exchange.trace();
                    seen.add(trace == null ? "none" : trace.header() + " " + trace.state());
                    Servers.ECHO.handle(exchange);
                });
                RawClient client = new RawClient(server.port())) {
            RawClient.Reply reply = client.send("GET / HTTP/1.1\r\nHost: x\r\n" + headers + "\r\n")
                    .reply();
            assertThat(reply.headers()).doesNotContainKeys("traceparent", "tracestate", "traceresponse");
            return seen.take();
        }
    }

    @Test
    void aRequestHasTheTraceOfItsHeaders() throws Exception {
        assertThat(understood("")).isEqualTo("none");
        assertThat(understood("tracestate: a=1\r\n")).isEqualTo("none");
        assertThat(understood("TraceParent: " + PARENT + "\r\n")).isEqualTo(PARENT + " ");
        assertThat(understood("traceparent: " + PARENT + "\r\ntracestate: a=1, b@c=2 3\r\nTraceState: ,d=4,\r\n"))
                .isEqualTo(PARENT + " a=1,b@c=2 3,d=4");
    }

    @Test
    void anUnsoundParentBeginsANewTraceWithoutState() throws Exception {
        String fresh = "00-[0-9a-f]{32}-[0-9a-f]{16}-00 ";
        assertThat(understood("traceparent: \r\n")).matches(fresh);
        assertThat(understood("traceparent: 00-" + TRACE + "-0000000000000000-01\r\ntracestate: a=1\r\n"))
                .matches(fresh)
                .doesNotContain(TRACE);
        assertThat(understood("traceparent: " + PARENT + "\r\ntraceparent: " + PARENT + "\r\n"))
                .matches(fresh)
                .doesNotContain(TRACE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"a", "a=", "=1", "A=1", "1a=1", "a b=1", "a=1=2", "a=\u00e9", "a@b@c=1", "a@1=1", "a=1,b", "@a=1"
            })
    void anUnsoundStateIsLeftOut(String state) throws Exception {
        assertThat(understood("traceparent: " + PARENT + "\r\ntracestate: " + state + "\r\n"))
                .isEqualTo(PARENT + " ");
    }

    @Test
    void aStateHasUpTo32Members() throws Exception {
        String full = "a=1" + ",b=2".repeat(31);
        String head = "traceparent: " + PARENT + "\r\ntracestate: ";
        assertThat(understood(head + full + "\r\n")).isEqualTo(PARENT + " " + full);
        assertThat(understood(head + full + ",c=3\r\n")).isEqualTo(PARENT + " ");
    }
}
