package dev.myelin.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TerminalsTest {

    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    @DisabledOnOs(OS.WINDOWS)
    void agreesWithTheProgramThatKnows(int descriptor) {
        assertThat(Terminals.isTerminal(descriptor)).isEqualTo(Terminals.testProgramSaysSo(descriptor));
    }
}
