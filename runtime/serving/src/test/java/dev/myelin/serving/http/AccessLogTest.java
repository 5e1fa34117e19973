package dev.myelin.serving.http;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.AppenderBase;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

class AccessLogTest {

    private final BlockingQueue<String> lines = new LinkedBlockingQueue<>();
    private final Logger logger = (Logger) LoggerFactory.getLogger("dev.myelin.serving.access");
    private final AppenderBase<ILoggingEvent> appender = new AppenderBase<>() {
        @Override
        protected void append(ILoggingEvent event) {
            lines.add(event.getFormattedMessage());
        }
    };

    @BeforeEach
    void listen() {
        appender.start();
        logger.setLevel(Level.INFO);
        logger.setAdditive(false);
        logger.addAppender(appender);
    }

    @AfterEach
    void stopListening() {
        logger.detachAppender(appender);
        logger.setLevel(null);
        logger.setAdditive(true);
    }

    @Test
    void oneLineARequest() throws Exception {
        try (HttpServing server = Servers.start(Servers.ECHO);
                RawClient client = new RawClient(server.port())) {
            client.send("POST /a?secret=1 HTTP/1.1\r\nHost: x\r\nX-Request-ID: r1\r\nContent-Length: 2\r\n\r\nhi");
            client.reply();
            assertThat(lines.take()).matches("POST /a 200 2 [0-9]+\\.[0-9]{3} r1 127\\.0\\.0\\.1:[0-9]+");
            client.send("GET /b HTTP/1.1\r\nHost: x\r\nHost: y\r\nX-Request-ID: r2\r\n\r\n")
                    .reply();
            assertThat(lines.take()).matches("GET /b 400 [0-9]+ [0-9]+\\.[0-9]{3} r2 127\\.0\\.0\\.1:[0-9]+");
            assertThat(lines).isEmpty();
        }
    }

    @Test
    void whatClientsSendBreaksNoLine() throws Exception {
        AccessLog.add("GET", "/a\n\u001b[31m \u0085\\{}", 200, 1, 1_002_003_999, "r", null, null);
        assertThat(lines.take()).isEqualTo("GET /a\\u000a\\u001b[31m\\u0020\\u0085\\u005c{} 200 1 1002.003 r -");
        try (HttpServing server = Servers.start(Servers.ECHO)) {
            try (RawClient client = new RawClient(server.port())) {
                client.send("GET /a\u001b[31m HTTP/1.1\r\nHost: x\r\n\r\n").reply();
                assertThat(lines.take()).startsWith("GET - 400 ");
            }
            try (RawClient client = new RawClient(server.port())) {
                client.send("GET /a\u00e9\\{} HTTP/1.1\r\nHost: x\r\n\r\n").reply();
                assertThat(lines.take()).startsWith("GET /a\\u00e9\\u005c{} 200 ");
            }
        }
    }

    @Test
    void theTraceIsAtTheEndWhereThereIsOne() throws Exception {
        try (HttpServing server = Servers.start(Servers.ECHO);
                RawClient client = new RawClient(server.port())) {
            String parent = "traceparent: 00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01";
            client.send("GET /a HTTP/1.1\r\nHost: x\r\nX-Request-ID: r4\r\n" + parent + "\r\n\r\n")
                    .reply();
            assertThat(lines.take())
                    .matches("GET /a 200 0 [0-9.]+ r4 127\\.0\\.0\\.1:[0-9]+ 4bf92f3577b34da6a3ce929d0e0e4736");
        }
    }

    @Test
    void nothingIsWrittenWhenTheLevelIsOff() throws Exception {
        logger.setLevel(Level.WARN);
        try (HttpServing server = Servers.start(Servers.ECHO)) {
            Servers.answerToOthers(server);
        }
        assertThat(lines).isEmpty();
    }

    @Test
    void whoLeavesHasNoStatus() throws Exception {
        BlockingQueue<Exchange> waiting = new LinkedBlockingQueue<>();
        try (HttpServing server = Servers.start(waiting::add)) {
            try (RawClient client = new RawClient(server.port())) {
                client.send("GET /left HTTP/1.1\r\nHost: x\r\nX-Request-ID: r3\r\n\r\n");
                waiting.take();
            }
            assertThat(lines.take()).startsWith("GET /left - 0 ").contains(" r3 ");
        }
    }
}
