package dev.myelin.benchmarks.contender;

/** One contender's way to read and write one type. Safe for use by several threads. */
public interface Codec<T> {

    /**
     * Reads a document.
     *
     * @throws Exception the contender's own, when the document is wrong
     */
    T parse(byte[] document) throws Exception;

    /** The value as UTF-8. */
    byte[] write(T value) throws Exception;
}
