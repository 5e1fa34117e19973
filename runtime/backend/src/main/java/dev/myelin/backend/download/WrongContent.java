package dev.myelin.backend.download;

import java.io.IOException;
import java.io.Serial;

/** What came is not what it should be: to be begun anew, once. */
final class WrongContent extends IOException {

    @Serial
    private static final long serialVersionUID = 1L;

    WrongContent(String message) {
        super(message);
    }
}
