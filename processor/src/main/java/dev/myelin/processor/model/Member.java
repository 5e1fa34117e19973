package dev.myelin.processor.model;

/**
 * How code reaches a value of an object.
 *
 * @param isMethod a method to be called; else a field
 */
public record Member(String name, boolean isMethod) {

    /** A method. */
    public static Member method(String name) {
        return new Member(name, true);
    }

    /** A field. */
    public static Member field(String name) {
        return new Member(name, false);
    }
}
