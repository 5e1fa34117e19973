package dev.myelin.processor.conformance;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import org.jspecify.annotations.Nullable;

/** A shape by name: a type parameter stands for it, or it is still being made. */
final class NamedShape implements Shape {

    private final String name;
    private @Nullable Shape target;

    NamedShape(String name) {
        this.name = name;
    }

    /** Says what the name stands for. */
    NamedShape is(Shape shape) {
        target = shape;
        return this;
    }

    private Shape target() {
        return Objects.requireNonNull(target);
    }

    @Override
    public String type() {
        return name;
    }

    @Override
    public Arbitrary<Doc> values() {
        return Arbitraries.lazy(() -> target().values());
    }

    @Override
    public Arbitrary<Wrong> wrongs() {
        return target().wrongs();
    }

    @Override
    public List<Arbitrary<Change>> changesWithin(Doc value, Pointer place) {
        return target().changesWithin(value, place);
    }

    @Override
    public Doc complete(Doc value) {
        return target().complete(value);
    }

    @Override
    public void declare(Map<String, String> declarations) {
        target().declare(declarations);
    }
}
