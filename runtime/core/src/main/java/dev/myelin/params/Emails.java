package dev.myelin.params;

import java.net.IDN;
import java.util.function.IntPredicate;

/**
 * What an email address is: {@code local@domain}, as most validators have it.
 *
 * <p>The local part is at most 64 characters of words joined by dots; a word is of letters, digits and
 * {@code !#$%&'*+/=?^_`{|}~-}, or stands in double quotes and is then of anything but control characters, with quotes and
 * backslashes escaped. The domain is at most 255 characters of labels joined by dots; a label is at most 63 letters,
 * digits and dashes, with no dash at its ends. Letters are those of any language; a domain is measured in its ASCII form.
 * An empty text is no address, and neither is one whose domain is a number in brackets.
 */
final class Emails {

    private static final int LONGEST_LOCAL = 64;
    private static final int LONGEST_DOMAIN = 255;
    private static final String SIGNS = "!#$%&'*+/=?^_`{|}~-";
    private static final String LETTERS_AND_DIGITS = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789";
    private static final int FIRST_BEYOND_ASCII = 0x80;

    private Emails() {}

    static boolean isAddress(String text) {
        int at = text.lastIndexOf('@');
        return at > 0 && at <= LONGEST_LOCAL && isLocal(text.substring(0, at)) && isDomain(text.substring(at + 1));
    }

    /** Words and the dots between them, read from left to right. */
    private static boolean isLocal(String local) {
        int at = 0;
        while (true) {
            int end = local.charAt(at) == '"' ? endOfQuoted(local, at) : endOfWord(local, at);
            if (end == at) {
                return false;
            }
            if (end == local.length()) {
                return true;
            }
            at = end + 1;
            if (local.charAt(end) != '.' || at == local.length()) {
                return false;
            }
        }
    }

    private static int endOfWord(String local, int begin) {
        int end = begin;
        while (end < local.length() && isWord(local.charAt(end))) {
            end++;
        }
        return end;
    }

    private static boolean isWord(char c) {
        return isLetterOrDigit(c) || SIGNS.indexOf(c) >= 0;
    }

    /** After the closing quote; {@code begin} where there is none, or nothing in between. */
    private static int endOfQuoted(String local, int begin) {
        int at = begin + 1;
        while (at < local.length() && local.charAt(at) != '"') {
            if (Character.isISOControl(local.charAt(at))) {
                return begin;
            }
            at += local.charAt(at) == '\\' ? 2 : 1;
        }
        return at >= local.length() || at == begin + 1 ? begin : at + 1;
    }

    private static boolean isDomain(String domain) {
        // More characters than that in any script make more than that in ASCII.
        if (domain.isEmpty() || domain.length() > LONGEST_DOMAIN || domain.endsWith(".")) {
            return false;
        }
        IntPredicate inDomain = c -> c == '-' || c == '.' || isLetterOrDigit((char) c);
        if (!domain.chars().allMatch(inDomain)) {
            return false;
        }
        try {
            // It refuses empty labels, those of more than 63 characters, and dashes at their ends.
            return IDN.toASCII(domain, IDN.USE_STD3_ASCII_RULES).length() <= LONGEST_DOMAIN;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private static boolean isLetterOrDigit(char c) {
        return c >= FIRST_BEYOND_ASCII || LETTERS_AND_DIGITS.indexOf(c) >= 0;
    }
}
