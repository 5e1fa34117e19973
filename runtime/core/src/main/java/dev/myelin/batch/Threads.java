package dev.myelin.batch;

/** Threads that work for a run, and end with it. */
final class Threads {

    private Threads() {}

    /** A thread that does not keep the process alive, not started yet. */
    static Thread daemon(Runnable task, String name) {
        Thread thread = new Thread(task, name);
        thread.setDaemon(true);
        return thread;
    }

    /**
     * Waits for the end of a thread. An interruption does not end the waiting, and is kept.
     *
     * @param millis the longest; 0: for ever
     */
    static void await(Thread thread, long millis) {
        boolean isInterrupted = Thread.interrupted();
        while (thread.isAlive()) {
            try {
                thread.join(millis);
                break;
            } catch (InterruptedException e) {
                isInterrupted = true;
            }
        }
        if (isInterrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
