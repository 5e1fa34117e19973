package dev.myelin.serving;

import java.util.concurrent.atomic.AtomicBoolean;

/** What a request holds and gives back once, whoever is first to say that it has ended. */
final class Place implements AutoCloseable {

    private final Runnable giveBack;
    private final AtomicBoolean isClosed = new AtomicBoolean();

    Place(Runnable giveBack) {
        this.giveBack = giveBack;
    }

    @Override
    public void close() {
        if (isClosed.compareAndSet(false, true)) {
            giveBack.run();
        }
    }
}
