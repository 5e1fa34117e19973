package dev.myelin.processor.conformance;

/** What authors may add to the types that are made of the kinds. */
enum Extra {
    /** {@code @JsonProperty} on components. */
    PROPERTY,
    /** {@code @JsonAlias} on components. */
    ALIAS,
    /** {@code @JsonIgnore} on components. */
    IGNORED,
    /** {@code @JsonIgnoreProperties} on types. */
    PASSED_OVER,
    /** {@code @Params} on types. */
    PARAMS,
    /** More components than a word has bits. */
    MANY;

    /** Whether chance is for it. */
    boolean chosen(Types types) {
        return types.random().nextInt(8) == 0;
    }
}
