package dev.myelin.backend.report;

/**
 * A log entry that waits to be sent.
 *
 * @param mayGo whether it may be dropped when there is no room for all
 * @param json one object, on one line
 */
record Entry(boolean mayGo, String json) {

    private static final char MAY_GO = '-';
    private static final char MUST_STAY = '!';

    /** As a line of a file, without its end. */
    String toLine() {
        return (mayGo ? MAY_GO : MUST_STAY) + json;
    }

    /** The inverse of {@link #toLine}. */
    static Entry ofLine(String line) {
        return new Entry(line.charAt(0) == MAY_GO, line.substring(1));
    }

    /** How much room it takes, roughly: most of it is ASCII. */
    int size() {
        return json.length() + 2;
    }
}
