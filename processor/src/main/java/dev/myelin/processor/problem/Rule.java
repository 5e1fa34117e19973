package dev.myelin.processor.problem;

/**
 * Every rule: its code, how severe breaking it is, its text and the change to make. The one place of all texts;
 * {@code docs/errors/} has a page for each. A code is never used for another rule.
 *
 * <p>10xx what is annotated, 11xx the class and its mode, 12xx steps, 13xx types of parameters and results, 14xx
 * constraints and defaults, 15xx names.
 */
public enum Rule {
    NOT_WIRED(1001, true, "%s is not wired yet", "leave it out: this version of Myelin has the annotation only"),
    UNRESOLVED_TYPE(
            1002,
            true,
            "type %s cannot be found, needed by %s",
            "import it, add its dependency, or mend the errors in it that the compiler reports");

    private final int number;
    private final boolean error;
    private final String text;
    private final String hint;

    Rule(int number, boolean error, String text, String hint) {
        this.number = number;
        this.error = error;
        this.text = text;
        this.hint = hint;
    }

    /** The rule's code, such as {@code MYE1203}. */
    public String code() {
        return "MYE" + number;
    }

    /** Whether breaking it stops the compile; else it is a warning. */
    public boolean isError() {
        return error;
    }

    /** The rule broken at a place, with the particulars of its text. */
    public Problem at(Origin origin, Object... particulars) {
        return new Problem(this, String.format(text, particulars), hint, origin);
    }
}
