package dev.myelin.processor.conformance;

/** What authors may add to the types that are made of the kinds. */
enum Extra {
    /** {@code @JsonProperty} on components. */
    PROPERTY(false),
    /** {@code @JsonAlias} on components. */
    ALIAS(false),
    /** {@code @JsonIgnore} on components. */
    IGNORED(false),
    /** {@code @JsonIgnoreProperties} on types. */
    PASSED_OVER(false),
    /** {@code @Params} on types. */
    PARAMS(false),
    /** More components than a word has bits. */
    MANY(false);

    private final boolean ready;

    Extra(boolean ready) {
        this.ready = ready;
    }

    /** Whether generated code knows it, and chance is for it. */
    boolean chosen(Types types) {
        return ready && types.random().nextInt(8) == 0;
    }
}
