package dev.myelin.serving.http;

/** An answer that goes out piece by piece. Any thread, but one at a time. After the client has gone, everything is dropped. */
public interface AnswerStream {

    /**
     * Sends a piece. What was not sent yet is kept in memory, so wait for {@link #onDrained} when there is too much of it.
     *
     * @param piece not changed afterwards
     * @return whether more may follow at once
     */
    boolean write(byte[] piece);

    /** Runs a task, each time when after a {@link #write} that returned false more may follow. On an event loop; set it before writing. */
    void onDrained(Runnable task);

    /** The answer is whole. A second end is dropped. */
    void end();

    /** Ends it so that the client sees that it is not whole. */
    void fail();
}
