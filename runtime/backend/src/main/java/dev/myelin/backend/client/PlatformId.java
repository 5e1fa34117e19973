package dev.myelin.backend.client;

/** The platform's ids are numbers, and those of others texts. */
public final class PlatformId {

    private PlatformId() {}

    /** An id as it is in JSON. */
    public static Object of(String id) {
        return id.matches("[0-9]{1,18}") ? (Object) Long.valueOf(id) : id;
    }
}
