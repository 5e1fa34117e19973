package dev.myelin.processor.model;

import com.palantir.javapoet.TypeName;
import java.util.List;

/**
 * A type that parameters and results may have, at the place where it is used. Two are equal when values of both are read
 * and written the same way, so that one generated method serves both.
 */
public sealed interface ValueType {

    /** A single value. {@code boxed}: of {@code Integer} and its like, not of the primitive; false for others. */
    record Scalar(Kind kind, boolean boxed) implements ValueType {}

    /** {@code E[]}. */
    record ArrayOf(Element element) implements ValueType {}

    /** {@code List<E>}. */
    record ListOf(Element element) implements ValueType {}

    /** {@code Set<E>}. */
    record SetOf(Element element) implements ValueType {}

    /** {@code Map<K, V>}; the key is a string or an enum, with its constraints. */
    record MapOf(Element key, Element value) implements ValueType {}

    /** {@code Optional<E>}; {@code OptionalInt} and its like for a scalar that is not boxed. */
    record OptionalOf(Element value) implements ValueType {}

    /** A value of any content. */
    record Free(Form form) implements ValueType {

        /** {@code Map<String, Object>}. */
        public static final Free OBJECT_MAP = new Free(Form.MAP);

        /** The Java type that takes it. */
        public enum Form {
            /** {@code Object}. */
            OBJECT,
            /** {@code Map<String, Object>}. */
            MAP,
            /** Jackson's {@code JsonNode}. */
            JSON_NODE
        }
    }

    /** A type that the {@link ValueModel} defines; a parameterized one for a generic record. */
    record Named(TypeName name) implements ValueType {}

    /** A part of a container, with what the author asks of it. {@code nullable}: null is a value. */
    record Element(ValueType type, boolean nullable, List<Constraint> constraints) {}

    /** What a scalar is. */
    enum Kind {
        STRING("java.lang.String"),
        BOOLEAN("java.lang.Boolean"),
        BYTE("java.lang.Byte"),
        SHORT("java.lang.Short"),
        INT("java.lang.Integer"),
        LONG("java.lang.Long"),
        FLOAT("java.lang.Float"),
        DOUBLE("java.lang.Double"),
        CHAR("java.lang.Character"),
        BIG_INTEGER("java.math.BigInteger"),
        BIG_DECIMAL("java.math.BigDecimal"),
        MODEL_ID("dev.myelin.model.ModelId"),
        /** {@code byte[]}, in base64. */
        BYTES("byte[]"),
        UUID("java.util.UUID"),
        URI("java.net.URI"),
        PATH("java.nio.file.Path"),
        DURATION("java.time.Duration"),
        PERIOD("java.time.Period"),
        INSTANT("java.time.Instant"),
        LOCAL_DATE("java.time.LocalDate"),
        LOCAL_TIME("java.time.LocalTime"),
        LOCAL_DATE_TIME("java.time.LocalDateTime"),
        OFFSET_DATE_TIME("java.time.OffsetDateTime"),
        OFFSET_TIME("java.time.OffsetTime"),
        ZONED_DATE_TIME("java.time.ZonedDateTime"),
        YEAR("java.time.Year"),
        YEAR_MONTH("java.time.YearMonth"),
        MONTH_DAY("java.time.MonthDay"),
        ZONE_ID("java.time.ZoneId");

        private final String javaType;

        Kind(String javaType) {
            this.javaType = javaType;
        }

        /** The Java type's qualified name; of a primitive, its box's. */
        public String javaType() {
            return javaType;
        }

        /** Whether the Java type is a primitive or its box. */
        public boolean isPrimitive() {
            return switch (this) {
                case BOOLEAN, BYTE, SHORT, INT, LONG, FLOAT, DOUBLE, CHAR -> true;
                default -> false;
            };
        }

        /** Whether it is a number in JSON and in Java; a year and a model id are none. */
        public boolean isNumber() {
            return switch (this) {
                case BYTE, SHORT, INT, LONG, FLOAT, DOUBLE, BIG_INTEGER, BIG_DECIMAL -> true;
                default -> false;
            };
        }
    }
}
