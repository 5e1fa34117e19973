package dev.myelin.processor.conformance;

import java.util.List;
import java.util.Objects;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import org.jspecify.annotations.Nullable;

/** A shape within itself: it stands for one that is still being made. */
final class SelfShape implements Shape {

    private final String type;
    private @Nullable Shape target;

    SelfShape(String type) {
        this.type = type;
    }

    void is(Shape shape) {
        target = shape;
    }

    private Shape target() {
        return Objects.requireNonNull(target);
    }

    @Override
    public String type() {
        return type;
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
}
