package dev.myelin.processor.conformance;

import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;

/** {@code @Null} on a type: null is its only value. */
record NullShape(Shape content) implements Shape {

    @Override
    public String type() {
        return content.nullable();
    }

    @Override
    public String annotations() {
        return "@Null";
    }

    @Override
    public boolean takesNull() {
        return true;
    }

    @Override
    public Arbitrary<Doc> values() {
        return Arbitraries.just(Doc.Scalar.NULL);
    }

    @Override
    public Arbitrary<Wrong> wrongs() {
        return Arbitraries.oneOf(
                content.values().map(value -> new Wrong(value, "null", null)),
                content.wrongs().map(wrong -> new Wrong(wrong.value(), wrong.code(), null)));
    }

    @Override
    public boolean databind() {
        return content.databind();
    }

    @Override
    public void declare(Map<String, String> declarations) {
        content.declare(declarations);
    }
}
