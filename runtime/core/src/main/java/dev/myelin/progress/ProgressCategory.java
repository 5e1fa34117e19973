package dev.myelin.progress;

/** A part of a run that progress is told of: an enum constant, generated from an action's steps or a standard one. */
public interface ProgressCategory {

    /** The category's name on the wire, in snake_case. */
    String value();

    /** Its part of the work, 0 or more, relative to the other categories' weights. */
    double weight();

    /** Its fixed share of the whole in percent, 0 to 100; 0: the share follows from {@link #weight()}. */
    default double proportion() {
        return 0;
    }
}
