package dev.myelin.model;

import java.io.Serial;

/** All models of a cache are in use, and there is no room for another. Not a failure of the model: the next asker tries again. */
final class NoRoom extends Exception {

    @Serial
    private static final long serialVersionUID = 1L;

    NoRoom(String message) {
        super(message);
    }
}
