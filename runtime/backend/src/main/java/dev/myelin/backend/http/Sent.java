package dev.myelin.backend.http;

/** Whether anything of a request went out: if not, to send it again is harmless, whatever it is. */
final class Sent {

    private volatile boolean hasBegun;

    void began() {
        hasBegun = true;
    }

    boolean hasBegun() {
        return hasBegun;
    }
}
