package dev.myelin.backend.http;

import java.io.IOException;
import java.io.Serial;

/** An answer leads where we do not follow. */
public final class UnsafeRedirect extends IOException {

    @Serial
    private static final long serialVersionUID = 1L;

    UnsafeRedirect(String message) {
        super(message);
    }
}
