package dev.myelin.names;

import java.util.Collection;
import org.jspecify.annotations.Nullable;

/** Names that were probably meant. */
public final class Suggestions {

    private Suggestions() {}

    /**
     * The known name nearest to {@code name}, within an edit distance of a third of its length, at least 2; null when
     * none is that near. A difference in case only is always near.
     */
    public static @Nullable String nearest(String name, Collection<String> known) {
        int limit = Math.max(2, name.length() / 3);
        String best = null;
        int bestDistance = limit + 1;
        for (String candidate : known) {
            if (Math.abs(candidate.length() - name.length()) > limit) {
                continue; // the names of a hostile document may be long
            }
            int distance = candidate.equalsIgnoreCase(name) ? 0 : distance(name, candidate);
            // A short name is within distance 2 of nearly everything: at least half of it must be right.
            if (distance < bestDistance && distance * 2 <= candidate.length()) {
                best = candidate;
                bestDistance = distance;
            }
        }
        return best;
    }

    /** The hint {@code "; did you mean 'x'?"} for {@link #nearest}; empty when there is none. */
    public static String didYouMean(String name, Collection<String> known) {
        return didYouMean(nearest(name, known));
    }

    /** The hint for a name that was found before; empty for null. */
    public static String didYouMean(@Nullable String nearest) {
        return nearest == null ? "" : "; did you mean '" + nearest + "'?";
    }

    /** Levenshtein's distance, in one row. */
    private static int distance(String a, String b) {
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int substituted = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(substituted, Math.min(row[j - 1], row[j]) + 1);
            }
        }
        return row[b.length()];
    }
}
