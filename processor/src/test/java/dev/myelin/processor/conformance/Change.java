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
 * @param scope what no other change may touch, for this one to have its problem
 * @param told the place of that one problem
 * @param code of the problem
 * @param gap why the schema takes the changed document; null where it refuses it
 */
record Change(
        Pointer edited,
        UnaryOperator<Doc> edit,
        Pointer scope,
        Pointer told,
        String code,
        @Nullable SchemaGap gap) {

    static Change replaced(Pointer place, Wrong wrong) {
        return new Change(place, value -> wrong.value(), place, place, wrong.code(), wrong.gap());
    }

    static Change removed(Pointer object, String name) {
        return ofField(object, name, value -> value.without(name), "required", null);
    }

    static Change added(Pointer object, String name, Doc more, String code) {
        return ofField(object, name, value -> value.with(name, more), code, null);
    }

    static Change repeated(Pointer object, String name, Doc again) {
        return ofField(object, name, value -> value.with(name, again), "duplicate", SchemaGap.DUPLICATE);
    }

    private static Change ofField(
            Pointer object, String name, UnaryOperator<Doc.Obj> edit, String code, @Nullable SchemaGap gap) {
        Pointer field = object.to(name);
        return new Change(object, value -> edit.apply((Doc.Obj) value), field, field, code, gap);
    }

    /** An element of a set once more. */
    static Change again(Pointer set, Doc.Array elements, int index, @Nullable SchemaGap gap) {
        List<Doc> more = new ArrayList<>(elements.elements());
        more.add(more.get(index));
        return new Change(set, value -> new Doc.Array(more), set, set.to(more.size() - 1), "duplicate", gap);
    }

    /** This change, with nothing else done to a wider place. */
    Change alone(Pointer wider) {
        return new Change(edited, edit, wider, told, code, gap);
    }

    /** Some of the changes that are possible, none in the way of another. */
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
            if (kept.stream().noneMatch(other -> change.scope.isIn(other.scope) || other.scope.isIn(change.scope))) {
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
