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
            "import it, add its dependency, or mend the errors in it that the compiler reports"),

    PARAMS_NOT_A_RECORD(
            1301,
            true,
            "%s, the parameters of %s, is not a record",
            "make it a record with a component for each parameter"),
    UNSUPPORTED_TYPE(
            1302,
            true,
            "type %s of %s has no form in JSON: %s",
            "the types are String, primitives and their boxes, ModelId, enums, records, List, Map<String, Object>, float[]"
                    + " and double[]"),
    TYPE_NOT_ACCESSIBLE(
            1303,
            true,
            "%s, the type of %s, cannot be used by the code generated in %s",
            "let it and the types around it be package-private in that package, or public"),
    NULLABLE_PRIMITIVE(
            1304,
            true,
            "%s is %s, which is never null",
            "use the box (Integer for int), or take @Nullable away; an array itself is float @Nullable []"),
    ENDLESS_TYPE(1305, true, "%s never ends: %s", "make one of these components @Nullable, or a List"),
    TOO_MANY_COMPONENTS(
            1306,
            true,
            "%s has %d components; parameters have at most 64",
            "gather some of them in records of their own"),
    CONSTRAINT_UNKNOWN(
            1401,
            true,
            "%s on %s is not supported",
            "the constraints are @Min, @Max, @NotBlank, @NotEmpty and @Size of jakarta.validation, each once; a component is"
                    + " never null unless it is @Nullable; check the rest in the record's constructor"),
    CONSTRAINT_ON_ELEMENTS(
            1402,
            true,
            "%s on the elements of %s is not supported",
            "make the elements records with a constrained component, or check them in the record's constructor"),
    CONSTRAINT_OF_OTHER_TYPE(
            1403,
            true,
            "%s is not for %s, which is %s",
            "@Min and @Max are for numbers, @NotBlank for strings, @NotEmpty and @Size for strings, lists, arrays and maps"),
    CONSTRAINT_NEGATIVE_SIZE(1404, true, "@Size of %s has a negative bound: %d", "sizes begin at 0"),
    CONSTRAINT_NEVER_MET(
            1405, true, "%s must be at least %d and at most %d, which nothing is", "exchange or widen the bounds"),
    DEFAULT_NOT_POSSIBLE(
            1411,
            true,
            "%s, which is %s, cannot have a default",
            "make it @Nullable, and let the record's constructor put a value in the place of null"),
    DEFAULT_OF_OTHER_TYPE(
            1412,
            true,
            "default \"%s\" of %s is not %s%s",
            "write it as it would stand in JSON, a string without its quotes"),
    DEFAULT_BREAKS_CONSTRAINT(
            1413,
            true,
            "default \"%s\" of %s breaks its own constraint: it %s",
            "change the default or the constraint"),
    JSON_NAMES_EQUAL(1551, true, "%s and %s are both '%s' in JSON", "rename one of them");

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
