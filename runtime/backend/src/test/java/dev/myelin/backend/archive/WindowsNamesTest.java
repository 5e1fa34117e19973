package dev.myelin.backend.archive;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WindowsNamesTest {

    @ParameterizedTest
    @ValueSource(strings = {"CON", "nul", "nul.txt", "Com1.tar.gz", "lpt9 .x", "a.", "a ", "a:b", "a?", "a|b", "a\"b"})
    void areTaken(String name) {
        assertThat(WindowsNames.isFine(name)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"console", "null", "a.nul", "com0", "com10", ".a", "a b", " a"})
    void areFine(String name) {
        assertThat(WindowsNames.isFine(name)).isTrue();
    }
}
