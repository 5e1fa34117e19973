package dev.myelin.development;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.myelin.error.InvalidConfiguration;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DevelopmentBackendTest extends BackendFixture {

    @Test
    void itListensOnThisMachineAloneAtAFreePort() {
        assertThat(backend.url()).isEqualTo("http://127.0.0.1:" + backend.port());
        assertThat(backend.port()).isPositive();
        assertThat(backend.dir()).isEqualTo(dir);
    }

    @Test
    void aPortThatIsTakenIsRefused(@TempDir Path other) {
        DevelopmentOptions options = DevelopmentOptions.in(other).withPort(backend.port());

        assertThatThrownBy(() -> DevelopmentBackend.start(options))
                .isInstanceOf(InvalidConfiguration.class)
                .hasMessage("cannot listen at 127.0.0.1:" + backend.port()
                        + ": Address already in use; give another port, or 0 for one that is free");

        DevelopmentBackend.start(options.withPort(0)).close();
    }

    @Test
    void aFolderHasOneBackend() {
        assertThatThrownBy(() -> DevelopmentBackend.start(DevelopmentOptions.in(dir)))
                .isInstanceOf(InvalidConfiguration.class)
                .hasMessage(
                        "another development backend serves the folder " + dir + "; end it, or give another folder");
    }

    @Test
    void aFolderThatCannotBeWrittenToIsRefused() throws Exception {
        Path file = Files.createFile(dir.resolve("file"));

        assertThatThrownBy(() -> DevelopmentBackend.start(DevelopmentOptions.in(file.resolve("below"))))
                .isInstanceOf(InvalidConfiguration.class)
                .hasMessageStartingWith("cannot write to the folder " + file.resolve("below") + " (")
                .hasMessageEndingWith("); give another one");
    }

    @Test
    void optionsAreCheckedAndKeepTheTokenToThemselves() {
        DevelopmentOptions options = DevelopmentOptions.in(dir);

        assertThatThrownBy(() -> options.withPort(70_000)).hasMessage("port must be from 0 to 65535, was 70000");
        assertThatThrownBy(() -> options.withRecorded(-1)).hasMessage("recorded must be at least 0, was -1");
        assertThatThrownBy(() -> options.withAccessToken(" "))
                .hasMessage("the access token must not be blank; leave it out to let everybody in");
        assertThat(options.withAccessToken("secret-7"))
                .hasToString("DevelopmentOptions[dir=" + dir
                        + ", host=127.0.0.1, port=0, accessToken=(set), createJobs=true, recorded=10000]");
    }

    @Test
    void whoWaitsIsReleasedWhenItIsClosed() throws Exception {
        Thread closer = new Thread(backend::close);
        closer.start();
        backend.await();
        closer.join();
        backend.close();

        assertThatThrownBy(() -> caller.get("/jobs/")).isInstanceOf(IOException.class);
    }

    /** With an event stream, a stalled download, a delayed request and a run under way. */
    @Test
    void closingEndsAllThreads(@TempDir Path other) throws Exception {
        backend.close();
        joinAll(Set.of());
        Set<Thread> before = Thread.getAllStackTraces().keySet();
        DevelopmentBackend second = DevelopmentBackend.start(DevelopmentOptions.in(other));
        Files.createDirectories(other.resolve("models/7"));
        Files.writeString(other.resolve("models/7/m.zip"), "content");
        second.faults().add(Fault.stallAfter(1).on("GET", "files/"));
        second.handleRuns(run -> Thread.sleep(Long.MAX_VALUE));
        new Caller(second).sent(201, "POST", "/plugins/p/run/", "{\"action\": \"a\"}");
        try (RawCall events = RawCall.get(second, "/events/");
                RawCall stalled = RawCall.get(second, "/files/models/7/m.zip")) {
            events.head();
            stalled.head();
            stalled.read(1);
            assertThat(ours(before)).isNotEmpty();

            second.close();
            joinAll(before);

            assertThat(ours(before)).isEmpty();
            assertThat(stalled.rest()).isEmpty();
        }
    }

    private static Set<Thread> ours(Set<Thread> before) {
        Set<Thread> threads = new HashSet<>(Thread.getAllStackTraces().keySet());
        threads.removeAll(before);
        threads.removeIf(thread -> thread.getName().startsWith("HttpClient"));
        return threads;
    }

    private static void joinAll(Set<Thread> before) throws InterruptedException {
        for (Thread thread : ours(before)) {
            if (thread.getName().matches("(vert|myelin|global|acceptor|threadDeath).*")) {
                thread.join(20_000);
            }
        }
    }
}
