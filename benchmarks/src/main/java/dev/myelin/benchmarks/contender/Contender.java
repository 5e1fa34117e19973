package dev.myelin.benchmarks.contender;

import dev.myelin.benchmarks.document.Document;
import dev.myelin.benchmarks.document.Shape;

/** Who takes part. */
public enum Contender {
    /** Generated parser and writer; checks constraints, and that no field is there twice. */
    MYELIN("Myelin", true),
    /** Jackson databind as it comes. */
    DATABIND("Jackson databind", false),
    /** With the module that replaces its reflection by method handles and lambdas. */
    DATABIND_BLACKBIRD("databind, Blackbird", false),
    /** With Jackson's faster reading and writing of floating-point numbers, which are off unless asked for. */
    DATABIND_FAST_NUMBERS("databind, fast floats", false),
    /** Jackson databind, and then Hibernate Validator. */
    DATABIND_HIBERNATE("databind + Hibernate Validator", true),
    /** The same with the fast floats. */
    DATABIND_FAST_HIBERNATE("databind, fast floats + Hibernate Validator", true),
    /** Code that avaje-jsonb generates, over Jackson's streaming parser with the fast floats. */
    AVAJE_JACKSON("avaje-jsonb over Jackson", false),
    /** The same, and then the code that avaje-validator generates. */
    AVAJE_JACKSON_VALIDATOR("avaje-jsonb over Jackson + avaje-validator", true),
    /** avaje-jsonb over its own tokenizer: for information, Myelin reads with Jackson's. */
    AVAJE("avaje-jsonb, own reader", false);

    private final String title;
    private final boolean validates;

    Contender(String title, boolean validates) {
        this.title = title;
        this.validates = validates;
    }

    /** Its name in a report. */
    public String title() {
        return title;
    }

    /** Whether it refuses a wrong document. */
    public boolean refuses(Document wrong) {
        return validates || wrong == Document.WRONG_FIELDS;
    }

    /** Whether it has a way of its own to write: a validator has none. */
    public boolean writes() {
        return this == MYELIN || !validates;
    }

    /** Its way to read and write a type, ready for use. */
    public <T> Codec<T> codec(Shape<T> shape) {
        return switch (this) {
            case MYELIN -> new MyelinCodec<>(shape);
            case DATABIND -> Databind.plain().codec(shape.type());
            case DATABIND_BLACKBIRD -> Databind.blackbird().codec(shape.type());
            case DATABIND_FAST_NUMBERS -> Databind.fastNumbers().codec(shape.type());
            case DATABIND_HIBERNATE ->
                new ValidatedCodec<>(Databind.plain().codec(shape.type()), Validations.hibernate());
            case DATABIND_FAST_HIBERNATE ->
                new ValidatedCodec<>(Databind.fastNumbers().codec(shape.type()), Validations.hibernate());
            case AVAJE_JACKSON -> Avaje.overJackson().codec(shape.type());
            case AVAJE_JACKSON_VALIDATOR ->
                new ValidatedCodec<>(Avaje.overJackson().codec(shape.type()), Validations.avaje());
            case AVAJE -> Avaje.own().codec(shape.type());
        };
    }
}
