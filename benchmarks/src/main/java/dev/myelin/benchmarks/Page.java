package dev.myelin.benchmarks;

/**
 * A page with a place for measured tables in it.
 *
 * @param before what stands before them, the mark included
 * @param after what stands after them, the mark included
 */
public record Page(String before, String after) {

    /**
     * A page with a place, one of perhaps several.
     *
     * @param place the words of its marks
     * @throws IllegalArgumentException when the page has no such place
     */
    public static Page of(String text, String place) {
        String beginMark = "<!-- " + place + " -->\n";
        String endMark = "<!-- end of " + place + " -->\n";
        int begin = text.indexOf(beginMark);
        int end = text.indexOf(endMark);
        if (begin < 0 || end < begin) {
            throw new IllegalArgumentException(
                    "the page has no lines '" + beginMark.strip() + "' and '" + endMark.strip() + "' for the tables");
        }
        return new Page(text.substring(0, begin + beginMark.length()), text.substring(end));
    }

    /** The page with these tables instead of those before. */
    public String with(String tables) {
        return before + "\n" + tables + "\n" + after;
    }
}
