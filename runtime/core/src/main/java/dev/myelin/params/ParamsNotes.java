package dev.myelin.params;

import dev.myelin.error.ParamProblem;
import dev.myelin.json.DocumentParser;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** The part of {@link ParamsReader} that notes problems. Nothing is computed for them until there is one. */
abstract class ParamsNotes {

    final DocumentParser in;
    final Problems problems;

    /** What stands before each pointer: the place of an object that is left out, else empty. */
    private final String base;

    /** Whether the last value was read without a problem, and no check refused it: what follows a stand-in is silent. */
    private boolean fits;

    /** Whether the last value is sound with all that is in it; an array with a wrong element fits, but is not sound. */
    private boolean isSound;

    /** Whether that value is the name of a field. */
    private boolean isName;

    /** Whether the last thing that was read or checked is what the last problem is about. */
    private boolean isNew;

    ParamsNotes(DocumentParser in, Problems problems, String base) {
        this.in = in;
        this.problems = problems;
        this.base = base;
    }

    /** How many problems there are so far: a reader compares it before and after. */
    public final int problemCount() {
        return problems.count();
    }

    /**
     * Says the problem that the check around the value has just noted in the author's words.
     *
     * @param code what the check's problems have; those of the value itself keep their message
     */
    public final <T extends @Nullable Object> T message(T value, String code, String words) {
        say(code, words);
        return value;
    }

    /** As {@link #message(Object, String, String)}. */
    public final int message(int value, String code, String words) {
        say(code, words);
        return value;
    }

    /** As {@link #message(Object, String, String)}. */
    public final long message(long value, String code, String words) {
        say(code, words);
        return value;
    }

    /** As {@link #message(Object, String, String)}. */
    public final float message(float value, String code, String words) {
        say(code, words);
        return value;
    }

    /** As {@link #message(Object, String, String)}. */
    public final double message(double value, String code, String words) {
        say(code, words);
        return value;
    }

    /** As {@link #message(Object, String, String)}. */
    public final boolean message(boolean value, String code, String words) {
        say(code, words);
        return value;
    }

    private void say(String code, String words) {
        if (!fits && isNew && problems.last().code().equals(code)) {
            problems.replaceLast(problems.last().withMessage(words));
        }
        isNew = false;
    }

    /** The value at the cursor is sound: the checks that follow are of it. */
    final void accept() {
        fits = true;
        isSound = true;
        isName = false;
    }

    /** The name of a field is sound: the checks that follow are of it. */
    final void acceptName() {
        accept();
        isName = true;
    }

    /** The value that has just ended is sound if nothing was noted since there were this many problems. */
    final void acceptSince(int count) {
        accept();
        if (problems.count() != count) {
            reject();
        }
    }

    /** The array that has just ended has its own checks, though an element may be wrong. */
    final void acceptArray() {
        fits = true;
    }

    /** The value at the cursor is not sound, for a problem that was noted elsewhere. */
    final void reject() {
        fits = false;
        isSound = false;
    }

    /** Whether the last value has no problem, nor has anything in it. */
    final boolean isSound() {
        return isSound;
    }

    /** Whether there is a value to be checked. */
    final boolean fits() {
        isNew &= fits; // a check that is silent is not the one that the last problem is of
        return fits;
    }

    /** Notes a problem without a value to be shown. */
    final void problem(String code, String message) {
        problem(code, message, null, null);
    }

    /** Notes that the value at the cursor is not as it must be, and shows it. */
    final void wrong(String code, String requirement) throws IOException {
        problem(code, requirement + ", was " + Shown.value(in), Shown.text(in), null);
    }

    /** The same of a text at hand: a value, or the name of a field. */
    final void wrong(String code, String requirement, String text) {
        String shown = Shown.text(text);
        problem(code, requirement + ", was \"" + shown + "\"", shown, null);
    }

    final void problem(String code, String message, @Nullable String value, @Nullable String suggestion) {
        note(pointer(), code, message, value, suggestion);
    }

    /** Notes a problem that may be elsewhere than at the cursor. */
    final void note(String pointer, String code, String message, @Nullable String value, @Nullable String suggestion) {
        String about = isName ? "its name " + message : message;
        reject();
        isNew = !problems.isFull();
        problems.add(new ParamProblem(pointer, code, about, value, suggestion, null));
    }

    /** Empty once further problems are only counted: a pointer costs more than all the rest. */
    final String pointer() {
        return problems.isFull() ? "" : base + in.getParsingContext().pathAsPointer();
    }

    /** The pointer to a field, there or not, of the object at the cursor. */
    final String pointerTo(String field) {
        return pointer() + "/" + field.replace("~", "~0").replace("/", "~1");
    }
}
