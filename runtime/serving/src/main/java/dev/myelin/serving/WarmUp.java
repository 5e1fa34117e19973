package dev.myelin.serving;

import dev.myelin.error.Reasons;
import dev.myelin.model.ModelId;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;

/** Brings the models into memory that are to be there before the first request; tries again until they are, or it is closed. */
final class WarmUp implements AutoCloseable {

    private static final long PAUSE_SECONDS = 5;

    private final CountDownLatch done = new CountDownLatch(1);
    private final CountDownLatch closed = new CountDownLatch(1);
    private final Thread thread;
    private volatile String state = "models are being loaded";

    WarmUp(List<DeploymentHost> hosts, List<ModelId> models) {
        thread = new Thread(() -> load(hosts, models), "myelin-warm-up");
        thread.setDaemon(true);
        thread.start();
    }

    private void load(List<DeploymentHost> hosts, List<ModelId> models) {
        try {
            for (DeploymentHost host : hosts) {
                for (ModelId model : models) {
                    while (!load(host, model)) {
                        if (closed.await(PAUSE_SECONDS, TimeUnit.SECONDS)) {
                            return;
                        }
                    }
                }
            }
            done.countDown();
        } catch (InterruptedException e) {
            // Closed meanwhile.
        }
    }

    private boolean load(DeploymentHost host, ModelId model) throws InterruptedException {
        try {
            host.load(model);
            return true;
        } catch (RuntimeException | Error e) {
            state = "model '" + model + "' cannot be loaded; the server's log says why";
            LoggerFactory.getLogger("dev.myelin.serving")
                    .error("model '{}' cannot be loaded, which is tried again: {}", model, Reasons.of(e), e);
            return false;
        }
    }

    /** What is not done yet; null when all is. */
    @Nullable
    String missing() {
        return done.getCount() == 0 ? null : state;
    }

    /** Waits until all is done, or this is closed. */
    boolean await(long nanos) throws InterruptedException {
        return done.await(nanos, TimeUnit.NANOSECONDS) && closed.getCount() > 0;
    }

    @Override
    public void close() {
        closed.countDown();
        thread.interrupt();
    }
}
