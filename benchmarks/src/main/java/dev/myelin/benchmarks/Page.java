package dev.myelin.benchmarks;

/**
 * A page with a place for measured tables in it.
 *
 * @param before what stands before them, the mark included
 * @param after what stands after them, the mark included
 */
record Page(String before, String after) {

    private static final String BEGIN = "<!-- measured -->\n";
    private static final String END = "<!-- end of measured -->\n";

    /** @throws IllegalArgumentException when the page has no place for tables */
    static Page of(String text) {
        int begin = text.indexOf(BEGIN);
        int end = text.indexOf(END);
        if (begin < 0 || end < begin) {
            throw new IllegalArgumentException(
                    "the page has no lines '" + BEGIN.strip() + "' and '" + END.strip() + "' for the tables");
        }
        return new Page(text.substring(0, begin + BEGIN.length()), text.substring(end));
    }

    /** The page with these tables instead of those before. */
    String with(String tables) {
        return before + "\n" + tables + "\n" + after;
    }
}
