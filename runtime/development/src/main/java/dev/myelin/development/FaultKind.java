package dev.myelin.development;

/** What can go wrong. */
public enum FaultKind {
    /** Another status than the right one; the request is not handled. */
    STATUS,
    /** The request is handled after a while; goes together with another fault. */
    DELAY,
    /** The connection is cut, the request is not handled. */
    DROP_BEFORE,
    /** The request is handled, then the connection is cut with no answer. */
    DROP_AFTER,
    /** The connection is cut after so many bytes of the body. */
    CUT,
    /** The body comes in small pieces with pauses between them. */
    DRIP,
    /** After so many bytes of the body nothing more comes, and the connection stays open. */
    STALL,
    /** The digest of a file, in the header and in the sidecar, is that of something else. */
    WRONG_DIGEST,
    /** The digest of a file is not told: no header, no sidecar. */
    NO_DIGEST,
    /** A part of a file comes with the tag of another state of it; meets requests with a range only. */
    WRONG_ETAG,
    /** The whole file comes with status 200; meets requests with a range only. */
    IGNORE_RANGE,
    /** The file seems to end after so many bytes; its digest is the true one. */
    TRUNCATE,
    /** A redirect to somewhere else; the request is not handled. */
    REDIRECT,
    /** One byte of the body is another one. */
    CORRUPT
}
