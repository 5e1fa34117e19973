package dev.myelin.serving.http;

/** What may stand in a header: nothing that would end it and begin another. */
final class HeaderText {

    private static final String SYMBOLS = "!#$%&'*+-.^_`|~";

    private HeaderText() {}

    static void checkName(String name) {
        boolean token = !name.isEmpty();
        for (int i = 0; token && i < name.length(); i++) {
            char c = name.charAt(i);
            token = c < 0x7f && (Character.isLetterOrDigit(c) || SYMBOLS.indexOf(c) >= 0);
        }
        if (!token) {
            throw new IllegalArgumentException("not a header's name: '" + name + "'");
        }
    }

    static void checkValue(String name, String value) {
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if ((c < ' ' && c != '\t') || c == 0x7f || c > 0xff) {
                throw new IllegalArgumentException("the header " + name + " cannot have the character "
                        + String.format("U+%04X", (int) c) + " at index " + i);
            }
        }
    }
}
