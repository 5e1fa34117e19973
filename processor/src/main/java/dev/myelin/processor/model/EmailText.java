package dev.myelin.processor.model;

import java.net.IDN;
import java.util.regex.Pattern;

/** What {@code @Email} takes. The runtime has the same rules, and a test keeps them the same. */
public final class EmailText {

    private static final int LONGEST_LOCAL = 64;
    private static final int LONGEST_DOMAIN = 255;
    private static final String LETTERS = "a-zA-Z0-9[^\\x00-\\x7F]";
    private static final String WORD = "[" + LETTERS + "!#$%&'*+/=?^_`{|}~-]+";
    private static final String QUOTED = "\"(?:\\\\.|[^\"\\\\\\p{Cc}])+\"";
    private static final String PART = "(?:" + WORD + "|" + QUOTED + ")";
    private static final Pattern LOCAL = Pattern.compile(PART + "(?:\\." + PART + ")*", Pattern.DOTALL);
    private static final Pattern DOMAIN = Pattern.compile("[" + LETTERS + ".-]*[" + LETTERS + "-]");

    private EmailText() {}

    /** Whether a text is an address. */
    public static boolean isAddress(String text) {
        int at = text.lastIndexOf('@');
        return at > 0
                && at <= LONGEST_LOCAL
                && LOCAL.matcher(text.substring(0, at)).matches()
                && isDomain(text.substring(at + 1));
    }

    private static boolean isDomain(String domain) {
        if (domain.length() > LONGEST_DOMAIN || !DOMAIN.matcher(domain).matches()) {
            return false;
        }
        try {
            return IDN.toASCII(domain, IDN.USE_STD3_ASCII_RULES).length() <= LONGEST_DOMAIN;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
