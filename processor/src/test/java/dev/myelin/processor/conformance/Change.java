package dev.myelin.processor.conformance;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.jspecify.annotations.Nullable;

/**
 * A change that makes a valid document wrong in one place.
 *
 * @param edited what is changed
 * @param told the place of the one problem that follows
 * @param code that problem's code
 * @param gap why the schema takes the changed document; null where it refuses it
 */
record Change(
        Pointer edited,
        UnaryOperator<Doc> edit,
        Pointer told,
        String code,
        @Nullable SchemaGap gap) {

    static Change replaced(Pointer place, Wrong wrong) {
        return new Change(place, value -> wrong.value(), place, wrong.code(), wrong.gap());
    }

    static Change removed(Pointer object, String name) {
        return new Change(object, value -> ((Doc.Obj) value).without(name), object.to(name), "required", null);
    }

    static Change added(Pointer object, String name, Doc more) {
        return new Change(object, value -> ((Doc.Obj) value).with(name, more), object.to(name), "unknown_field", null);
    }

    static Change repeated(Pointer object, String name, Doc again) {
        return new Change(
                object,
                value -> ((Doc.Obj) value).with(name, again),
                object.to(name),
                "duplicate",
                SchemaGap.DUPLICATE);
    }

    /** Some of the changes that are possible, none within the place of another. */
    static Arbitrary<List<Change>> someOf(List<Arbitrary<Change>> possible) {
        return Arbitraries.of(possible)
                .list()
                .ofMinSize(1)
                .ofMaxSize(4)
                .flatMap(chosen -> Combinators.combine(chosen).as(Change::independent));
    }

    private static List<Change> independent(List<Change> changes) {
        List<Change> kept = new ArrayList<>();
        for (Change change : changes) {
            if (kept.stream().noneMatch(other -> change.told.isIn(other.told) || other.told.isIn(change.told))) {
                kept.add(change);
            }
        }
        return kept;
    }

    Doc apply(Doc document) {
        return document.edited(edited, edit);
    }

    /** The problem that follows. */
    String problem() {
        return told + " " + code;
    }

    @Override
    public String toString() {
        return problem();
    }
}
