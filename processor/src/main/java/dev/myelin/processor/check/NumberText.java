package dev.myelin.processor.check;

import dev.myelin.processor.model.Range.Bound;
import java.math.BigDecimal;

/** Bounds in words, as the runtime says them. */
final class NumberText {

    private static final int MOST_ZEROS = 30;

    private NumberText() {}

    static String atLeast(Bound bound) {
        return (bound.inclusive() ? "at least " : "more than ") + plain(bound.value());
    }

    static String atMost(Bound bound) {
        return (bound.inclusive() ? "at most " : "less than ") + plain(bound.value());
    }

    private static String plain(BigDecimal number) {
        return Math.abs((long) number.scale()) <= MOST_ZEROS ? number.toPlainString() : number.toString();
    }
}
