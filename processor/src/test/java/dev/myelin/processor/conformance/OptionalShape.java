package dev.myelin.processor.conformance;

import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitrary;

/**
 * {@code Optional} and its like.
 *
 * @param type in the source
 */
record OptionalShape(String type, Shape content) implements Shape {

    static OptionalShape of(Shape content) {
        return new OptionalShape("Optional<" + new Slot(content, false).argument() + ">", content);
    }

    @Override
    public boolean takesNull() {
        return true;
    }

    @Override
    public Arbitrary<Doc> values() {
        return new Slot(content, true).values();
    }

    @Override
    public Arbitrary<Wrong> wrongs() {
        return content.wrongs();
    }

    @Override
    public List<Arbitrary<Change>> changesWithin(Doc value, Pointer place) {
        return content.changesWithin(value, place);
    }

    @Override
    public Doc complete(Doc value) {
        return content.complete(value);
    }

    @Override
    public boolean databind() {
        return new Slot(content, true).databind();
    }

    @Override
    public void declare(Map<String, String> declarations) {
        content.declare(declarations);
    }
}
