package dev.myelin.processor.values;

import static org.assertj.core.api.Assertions.assertThat;

import dev.myelin.processor.testing.Host;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every constraint, kept and broken. */
class ChecksTest {

    private static final String GOOD = "{\"tiny\":5,\"small\":1,\"low\":0,\"ratio\":0.6,\"share\":0.1,\"large\":1000,"
            + "\"price\":999.99,\"huge\":0,\"amount\":\"2.5\",\"name\":\"Abc\",\"code\":\"1\\\"\\\"\","
            + "\"mail\":\"a@b.example\",\"accepted\":true,\"refused\":false,\"born\":\"1999-12-31\","
            + "\"until\":\"9999-01-01T00:00:00Z\",\"nothing\":null,\"counts\":[3],\"map\":{\"k1\":-1}}";

    private static Generated checks;

    @BeforeAll
    static void compile(@TempDir Path folder) {
        checks = Generated.of(Host.JAVAC, folder, "Checks", Sources.read("Checks"));
    }

    @Test
    void whatKeepsThemIsTaken() throws IOException {
        assertThat(checks.write(checks.read(GOOD))).isEqualTo(GOOD);
    }

    @Test
    void whatBreaksThemIsToldWithAllThatItBreaks() {
        String document = """
                {"tiny": 6, "small": 0, "low": 1, "ratio": 0.5, "share": 0.11, "large": 999, "price": 1000.001, "huge": -1,
                 "amount": "3.51", "name": "123456", "code": "x", "mail": "a@", "accepted": false, "refused": true,
                 "born": "9999-01-01", "until": "1999-01-01T00:00:00Z", "nothing": "x", "counts": [], "map": {"x": 1, "k": 0}}
                """;
        assertThat(checks.problems(document)).isEqualTo("""
                        parameters of 'search' are not valid (21 problems)
                          /tiny        must be at most 5, was 6
                          /small       must be positive, was 0
                          /low         must be negative or zero, was 1
                          /ratio       must be more than 0.5, was 0.5
                          /share       must be at most 0.1, was 0.11
                          /large       must be at least 1E+3, was 999
                          /price       must have at most 3 digits before the point and 2 after it, was 1000.001
                          /huge        must be positive or zero, was -1
                          /amount      must be at most 3.50, was "3.51"
                          /name        must have at most 5 characters, had 6
                          /code        must be "digits"
                          /mail        must be an email address, was "a@"
                          /accepted    accept the terms
                          /refused     must be false
                          /born        must be in the past, was "9999-01-01"
                          /until       must be now or in the future, was "1999-01-01T00:00:00Z"
                          /nothing     must be left out or null, was "x"
                          /counts      must not be empty
                          /map/x       its name must match "k.*", was "x"
                          /map/x       must be negative, was 1
                          /map/k       must be negative, was 0""");
    }

    @Test
    void aMessageOfTheAuthorsStandsForTheRuntimes() {
        assertThat(checks.problems(GOOD.replace("[3]", "[2]"))).isEqualTo("""
                        parameters of 'search' are not valid (1 problem)
                          /counts/0    too few""");
    }

    @Test
    void whatDoesNotFitIsNotChecked() {
        String document = """
                {"tiny": "x", "small": true, "low": null, "ratio": "x", "share": [], "large": 1.5, "price": "x", "huge": 1.5,
                 "amount": 1, "name": 1, "code": 1, "mail": 1, "accepted": 0, "refused": 0, "born": "x", "until": 1,
                 "counts": ["x"], "map": {"k": "x"}}
                """;
        assertThat(checks.problems(document)).isEqualTo("""
                        parameters of 'search' are not valid (18 problems)
                          /tiny        must be a whole number, was "x"
                          /small       must be a whole number, was true
                          /low         must be a whole number, was null
                          /ratio       must be a number, was "x"
                          /share       must be a number, was an array
                          /large       must be a whole number, was 1.5
                          /price       must be a number, was "x"
                          /huge        must be a whole number, was 1.5
                          /amount      must be a string, was 1
                          /name        must be a string, was 1
                          /code        must be a string, was 1
                          /mail        must be a string, was 1
                          /accepted    must be true or false, was 0
                          /refused     must be true or false, was 0
                          /born        must be a date such as 2026-02-28, was "x"
                          /until       must be an instant such as 2026-02-28T12:30:00Z, was 1
                          /counts/0    must be a whole number, was "x"
                          /map/k       must be a whole number, was "x\"""");
    }
}
