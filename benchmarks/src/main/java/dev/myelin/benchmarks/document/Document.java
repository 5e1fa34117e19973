package dev.myelin.benchmarks.document;

import java.util.List;

/** The documents that are read, and with the values of the right ones also written. */
public enum Document {
    /** Ten fields. */
    SETTINGS("ten fields"),
    /** A thousand inputs with id and text. */
    TEXTS("1,000 inputs"),
    /** An array of floats of 1 MB. */
    VECTOR("1 MB of floats"),
    /** As {@link #SETTINGS}, with four values that break their constraints: only who validates refuses it. */
    WRONG_VALUES("four wrong values"),
    /** As {@link #SETTINGS}, with a value of another type, an unknown field and a missing one. */
    WRONG_FIELDS("three wrong fields");

    /** The documents that are right. */
    public static final List<Document> RIGHT = List.of(SETTINGS, TEXTS, VECTOR);

    /** The documents that are wrong. */
    public static final List<Document> WRONG = List.of(WRONG_VALUES, WRONG_FIELDS);

    private final String title;

    Document(String title) {
        this.title = title;
    }

    /** What it is, in a few words. */
    public String title() {
        return title;
    }

    /** What it is read into. */
    public Shape<?> shape() {
        return switch (this) {
            case SETTINGS, WRONG_VALUES, WRONG_FIELDS -> Shape.SETTINGS;
            case TEXTS -> Shape.TEXTS;
            case VECTOR -> Shape.VECTOR;
        };
    }

    /** Its bytes, each time the same. */
    public byte[] bytes() {
        return switch (this) {
            case SETTINGS -> DocumentText.settings();
            case TEXTS -> DocumentText.texts(1_000);
            case VECTOR -> DocumentText.vector(1 << 20);
            case WRONG_VALUES -> DocumentText.wrongValues();
            case WRONG_FIELDS -> DocumentText.wrongFields();
        };
    }
}
