package dev.myelin.benchmarks.contender;

import java.util.function.Consumer;

/**
 * Validates what another codec has read; writes as that one does.
 *
 * @param validation throws when a value breaks a constraint
 */
record ValidatedCodec<T>(Codec<T> codec, Consumer<Object> validation) implements Codec<T> {

    @Override
    public T parse(byte[] document) throws Exception {
        T value = codec.parse(document);
        validation.accept(value);
        return value;
    }

    @Override
    public byte[] write(T value) throws Exception {
        return codec.write(value);
    }
}
