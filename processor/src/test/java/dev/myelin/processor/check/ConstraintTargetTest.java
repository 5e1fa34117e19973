package dev.myelin.processor.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.myelin.processor.model.Constraint;
import dev.myelin.processor.model.Constraint.Ask;
import dev.myelin.processor.model.ValueType;
import dev.myelin.processor.model.ValueType.Element;
import dev.myelin.processor.model.ValueType.Kind;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The table of jakarta.validation 3.1, with floating numbers where it leaves them open. */
class ConstraintTargetTest {

    private static final Set<Kind> NUMBERS = EnumSet.of(
            Kind.BYTE, Kind.SHORT, Kind.INT, Kind.LONG, Kind.FLOAT, Kind.DOUBLE, Kind.BIG_INTEGER, Kind.BIG_DECIMAL);

    private static final Set<Kind> TIMES = EnumSet.of(
            Kind.INSTANT,
            Kind.LOCAL_DATE,
            Kind.LOCAL_DATE_TIME,
            Kind.LOCAL_TIME,
            Kind.MONTH_DAY,
            Kind.OFFSET_DATE_TIME,
            Kind.OFFSET_TIME,
            Kind.YEAR,
            Kind.YEAR_MONTH,
            Kind.ZONED_DATE_TIME);

    private static final Element STRING = new Element(new ValueType.Scalar(Kind.STRING, false), false, List.of());

    private static final List<ValueType> CONTAINERS = List.of(
            new ValueType.ArrayOf(STRING),
            new ValueType.ListOf(STRING),
            new ValueType.SetOf(STRING),
            new ValueType.MapOf(STRING, STRING),
            ValueType.Free.OBJECT_MAP);

    private static final List<ValueType> OTHERS =
            List.of(new ValueType.OptionalOf(STRING), new ValueType.Free(ValueType.Free.Form.OBJECT));

    @Test
    void boundsAreForNumbersAndSomeForStrings() {
        assertThat(kinds(new Constraint.Min(1))).isEqualTo(NUMBERS);
        assertThat(kinds(new Constraint.Max(1))).isEqualTo(NUMBERS);
        Set<Kind> andStrings = EnumSet.copyOf(NUMBERS);
        andStrings.add(Kind.STRING);
        assertThat(kinds(new Constraint.DecimalMin(BigDecimal.ONE, true))).isEqualTo(andStrings);
        assertThat(kinds(new Constraint.DecimalMax(BigDecimal.ONE, true))).isEqualTo(andStrings);
        assertThat(kinds(new Constraint.Digits(1, 1))).isEqualTo(andStrings);
        assertThat(containers(new Constraint.Digits(1, 1))).isEmpty();
    }

    @Test
    void sizesAreForWhatHoldsSomething() {
        assertThat(kinds(new Constraint.Size(1, 2))).containsExactlyInAnyOrder(Kind.STRING, Kind.BYTES);
        assertThat(containers(new Constraint.Size(1, 2))).isEqualTo(CONTAINERS);
    }

    @Test
    void patternsAreForStrings() {
        assertThat(kinds(new Constraint.Pattern("x", 0))).containsExactly(Kind.STRING);
        assertThat(containers(new Constraint.Pattern("x", 0))).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void plainOnesAreForTheirTypes(Constraint.Kind kind) {
        Ask ask = new Constraint.Plain(kind);
        Set<Kind> expected = switch (kind) {
            case NOT_NULL, NULL -> EnumSet.allOf(Kind.class);
            case NOT_BLANK, EMAIL -> EnumSet.of(Kind.STRING);
            case NOT_EMPTY -> EnumSet.of(Kind.STRING, Kind.BYTES);
            case ASSERT_TRUE, ASSERT_FALSE -> EnumSet.of(Kind.BOOLEAN);
            case POSITIVE, POSITIVE_OR_ZERO, NEGATIVE, NEGATIVE_OR_ZERO -> NUMBERS;
            case PAST, PAST_OR_PRESENT, FUTURE, FUTURE_OR_PRESENT -> TIMES;
        };
        assertThat(kinds(ask)).isEqualTo(expected);
        boolean isForAll = kind == Constraint.Kind.NOT_NULL || kind == Constraint.Kind.NULL;
        List<ValueType> all =
                Stream.concat(CONTAINERS.stream(), OTHERS.stream()).toList();
        assertThat(containers(ask))
                .isEqualTo(isForAll ? all : kind == Constraint.Kind.NOT_EMPTY ? CONTAINERS : List.of());
    }

    private static Set<Kind> kinds(Ask ask) {
        return Arrays.stream(Kind.values())
                .filter(kind -> ConstraintTarget.of(ask).includes(new ValueType.Scalar(kind, false)))
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Kind.class)));
    }

    private static List<ValueType> containers(Ask ask) {
        return Stream.concat(CONTAINERS.stream(), OTHERS.stream())
                .filter(type -> ConstraintTarget.of(ask).includes(type))
                .toList();
    }
}
