package dev.myelin.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import org.jspecify.annotations.Nullable;

class FreeFormPropertiesTest {

    @Property
    void readsWhatItWrote(@ForAll("objects") Map<String, @Nullable Object> object) throws IOException {
        Map<String, @Nullable Object> back = FreeFormTest.read(FreeFormTest.written(object));
        assertThat(back).isEqualTo(object);
        assertThat(new ArrayList<>(back.keySet())).isEqualTo(new ArrayList<>(object.keySet()));
    }

    @Provide
    static Arbitrary<Map<String, Object>> objects() {
        return maps(values(3));
    }

    private static Arbitrary<Object> values(int depth) {
        BigInteger beyondLong = BigInteger.ONE.shiftLeft(64);
        Arbitrary<Object> scalars = Arbitraries.oneOf(
                texts().asGeneric(),
                Arbitraries.of(true, false).asGeneric(),
                Arbitraries.integers().asGeneric(),
                Arbitraries.longs().greaterOrEqual(1L << 31).asGeneric(),
                Arbitraries.bigIntegers()
                        .between(beyondLong, beyondLong.shiftLeft(64))
                        .asGeneric(),
                Arbitraries.doubles().asGeneric(),
                Arbitraries.just((Object) 0.0).injectNull(0.5));
        if (depth == 0) {
            return scalars;
        }
        Arbitrary<Object> inner = values(depth - 1);
        Arbitrary<List<Object>> lists = inner.list().ofMaxSize(4);
        return Arbitraries.frequencyOf(
                Tuple.of(4, scalars),
                Tuple.of(1, lists.asGeneric()),
                Tuple.of(1, maps(inner).asGeneric()));
    }

    private static Arbitrary<Map<String, Object>> maps(Arbitrary<Object> values) {
        return Arbitraries.maps(texts(), values).ofMaxSize(4);
    }

    private static Arbitrary<String> texts() {
        return Arbitraries.strings().all().ofMaxLength(8).filter(text -> !Json.hasLoneSurrogate(text));
    }
}
