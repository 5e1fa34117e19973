package dev.myelin.names;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SuggestionsTest {

    private static final List<String> KNOWN = List.of("model_id", "inputs", "batch_size", "k");

    @ParameterizedTest
    @CsvSource({
        "input, inputs",
        "modelId, model_id",
        "model_di, model_id",
        "INPUTS, inputs",
        "batchsize, batch_size",
        "bach_sise, batch_size",
        "K, k"
    })
    void nameTheNearest(String name, String meant) {
        assertThat(Suggestions.didYouMean(name, KNOWN)).isEqualTo("; did you mean '" + meant + "'?");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "in", "outputs_and_more", "temperature"})
    void areSilentWhenNothingIsNear(String name) {
        assertThat(Suggestions.didYouMean(name, KNOWN)).isEmpty();
    }

    @Test
    void preferTheSmallerDistance() {
        assertThat(Suggestions.didYouMean("embedd", List.of("embeds2", "embed", "embedder")))
                .isEqualTo("; did you mean 'embed'?");
    }

    @Test
    void preferADifferenceInCaseOnly() {
        assertThat(Suggestions.didYouMean("RED", List.of("BED", "red"))).isEqualTo("; did you mean 'red'?");
    }
}
