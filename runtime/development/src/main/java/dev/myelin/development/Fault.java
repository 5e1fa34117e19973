package dev.myelin.development;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Something that is to go wrong: {@code Fault.status(503).retryAfter("2").on("GET", "models/").times(2)}. Without
 * {@link #on} it meets any request, without {@link #times} it stays until it is cleared.
 *
 * @param kind what goes wrong
 * @param method the method that it meets; {@code *} for any
 * @param path what the path of a request that it meets begins with; without the first slash
 * @param times how many requests it meets; 0 for no end
 * @param status of the answer, for {@link FaultKind#STATUS} and {@link FaultKind#REDIRECT}
 * @param retryAfter the header of that name, for {@link FaultKind#STATUS}; null for none
 * @param body of the answer, for {@link FaultKind#STATUS}; null for {@code {"detail": ...}}
 * @param location where a redirect leads
 * @param bytes how many bytes of the body are sent, or a piece has, or stand before the corrupted one
 * @param millis how long a delay or a pause takes
 */
public record Fault(
        FaultKind kind,
        String method,
        String path,
        int times,
        int status,
        @Nullable String retryAfter,
        @Nullable String body,
        @Nullable String location,
        long bytes,
        long millis) {

    /** @throws IllegalArgumentException when a number is out of its bounds */
    public Fault {
        require(times >= 0, "times must be at least 0, was " + times);
        require(status >= 200 && status <= 599, "status must be from 200 to 599, was " + status);
        require(bytes >= 0, "bytes must be at least 0, was " + bytes);
        require(millis >= 0, "millis must be at least 0, was " + millis);
        require(kind != FaultKind.DRIP || bytes > 0, "bytes must be at least 1 for a drip");
        require(kind != FaultKind.REDIRECT || location != null, "location is required for a redirect");
    }

    private static void require(boolean holds, String message) {
        if (!holds) {
            throw new IllegalArgumentException(message);
        }
    }

    private static Fault of(FaultKind kind) {
        return new Fault(kind, "*", "", 0, kind == FaultKind.REDIRECT ? 302 : 500, null, null, null, 0, 0);
    }

    /** Any request is answered with this status. */
    public static Fault status(int status) {
        return new Fault(FaultKind.STATUS, "*", "", 0, status, null, null, null, 0, 0);
    }

    /** Any request is handled only after this time. */
    public static Fault delay(Duration time) {
        return new Fault(FaultKind.DELAY, "*", "", 0, 500, null, null, null, 0, time.toMillis());
    }

    /** The connection is cut, nothing is handled. */
    public static Fault dropBefore() {
        return of(FaultKind.DROP_BEFORE);
    }

    /** The request is handled, then the connection is cut with no answer. */
    public static Fault dropAfter() {
        return of(FaultKind.DROP_AFTER);
    }

    /** The connection is cut after so many bytes of the body. */
    public static Fault cutAfter(long bytes) {
        return of(FaultKind.CUT).withBytes(bytes);
    }

    /** The body comes in pieces of so many bytes with pauses between them. */
    public static Fault drip(long bytes, Duration pause) {
        return new Fault(FaultKind.DRIP, "*", "", 0, 500, null, null, null, bytes, pause.toMillis());
    }

    /** After so many bytes of the body nothing more comes. */
    public static Fault stallAfter(long bytes) {
        return of(FaultKind.STALL).withBytes(bytes);
    }

    /** The digest of a file is that of something else. */
    public static Fault wrongDigest() {
        return of(FaultKind.WRONG_DIGEST);
    }

    /** The digest of a file is not told. */
    public static Fault noDigest() {
        return of(FaultKind.NO_DIGEST);
    }

    /** A part of a file comes with the tag of another state of it. */
    public static Fault wrongETag() {
        return of(FaultKind.WRONG_ETAG);
    }

    /** The whole file comes where a part was asked for. */
    public static Fault ignoreRange() {
        return of(FaultKind.IGNORE_RANGE);
    }

    /** The file seems to end after so many bytes. */
    public static Fault truncate(long bytes) {
        return of(FaultKind.TRUNCATE).withBytes(bytes);
    }

    /** Leads somewhere else, with status 302. */
    public static Fault redirect(String location) {
        return new Fault(FaultKind.REDIRECT, "*", "", 0, 302, null, null, location, 0, 0);
    }

    /** The byte of the body that so many stand before is another one. */
    public static Fault corrupt(long bytes) {
        return of(FaultKind.CORRUPT).withBytes(bytes);
    }

    /** For a method ({@code *} for any) and what the path begins with ({@code ""} for any). */
    public Fault on(String newMethod, String newPath) {
        return new Fault(kind, newMethod, newPath, times, status, retryAfter, body, location, bytes, millis);
    }

    /** For the next so many requests that it meets. */
    public Fault times(int number) {
        return new Fault(kind, method, path, number, status, retryAfter, body, location, bytes, millis);
    }

    /** For the next request that it meets. */
    public Fault once() {
        return times(1);
    }

    /** With the header {@code Retry-After}, in seconds or as a date. */
    public Fault retryAfter(String value) {
        return new Fault(kind, method, path, times, status, value, body, location, bytes, millis);
    }

    /** With another body than {@code {"detail": ...}}; JSON when it begins with a brace or bracket, else text. */
    public Fault body(String text) {
        return new Fault(kind, method, path, times, status, retryAfter, text, location, bytes, millis);
    }

    private Fault withBytes(long number) {
        return new Fault(kind, method, path, times, status, retryAfter, body, location, number, millis);
    }

    boolean meets(ReceivedRequest request) {
        boolean sidecar = request.path().endsWith(FileAnswers.SIDECAR) && !path.endsWith(FileAnswers.SIDECAR);
        return new RequestPattern(method, path).matches(request)
                && switch (kind) {
                    case WRONG_ETAG, IGNORE_RANGE -> request.header("Range") != null;
                    case CUT, DRIP, STALL, TRUNCATE, CORRUPT -> !sidecar;
                    default -> true;
                };
    }
}
