package dev.myelin.json;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonTest {

    @ParameterizedTest
    @ValueSource(strings = {"", "plain", "\uD83D\uDE00", "a\uD83D\uDE00\uD83D\uDE00b", "\uFFFF"})
    void knowsSoundText(String text) {
        assertThat(Json.hasLoneSurrogate(text)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"\uD83D", "\uDE00", "\uDE00\uD83D", "\uD83Dx", "\uD83D\uDE00\uDE00", "\uD83D\uD83D\uDE00"})
    void findsLoneSurrogates(String text) {
        assertThat(Json.hasLoneSurrogate(text)).isTrue();
    }
}
