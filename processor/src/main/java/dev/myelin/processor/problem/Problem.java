package dev.myelin.processor.problem;

/**
 * One thing that is wrong, at one place.
 *
 * @param rule the rule that is broken
 * @param message the rule's text with what stands in this source
 * @param hint the change to make
 * @param origin where; as narrow as can be
 */
public record Problem(Rule rule, String message, String hint, Origin origin) {

    /** What the compiler prints: code, message, hint, and the page that says more. */
    public String text() {
        return "[" + rule.code() + "] " + message + "\n  hint: " + hint + "\n  see: docs/errors/" + rule.code() + ".md";
    }
}
