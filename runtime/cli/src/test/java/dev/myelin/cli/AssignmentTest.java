package dev.myelin.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AssignmentTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "a=1                | {'a':1}",
                "a=-2.50            | {'a':-2.5}",
                "a=true             | {'a':true}",
                "a=null             | {'a':null}",
                "a=text             | {'a':'text'}",
                "a=                 | {'a':''}",
                "a='1'              | {'a':'1'}",
                "a=1 2              | {'a':'1 2'}",
                "a={                | {'a':'{'}",
                "a=b=c              | {'a':'b=c'}",
                "a=[1,{'b':2}]      | {'a':[1,{'b':2}]}",
                "a.b.c=1            | {'a':{'b':{'c':1}}}",
            })
    void setsAValueThatIsJsonOrElseAString(String assignment, String result) {
        assertThat(set("{}", assignment.replace('\'', '"'))).isEqualTo(result.replace('\'', '"'));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "a=2    | {'a':2,'o':{'x':1,'y':[1]}}",
                "b=2    | {'a':1,'o':{'x':1,'y':[1]},'b':2}",
                "o=2    | {'a':1,'o':2}",
                "o.x=2  | {'a':1,'o':{'x':2,'y':[1]}}",
                "o.z=2  | {'a':1,'o':{'x':1,'y':[1],'z':2}}",
                "o.y=2  | {'a':1,'o':{'x':1,'y':2}}",
            })
    void putsTheValueOverTheParameters(String assignment, String result) {
        assertThat(set("{'a':1,'o':{'x':1,'y':[1]}}".replace('\'', '"'), assignment))
                .isEqualTo(result.replace('\'', '"'));
    }

    @Test
    void appliesSeveralInOrder() {
        assertThat(set("{}", "a.b=1", "a.c=2", "a.b=3")).isEqualTo("{\"a\":{\"b\":3,\"c\":2}}");
    }

    @Test
    void leavesOtherNumbersTheirDigits() {
        byte[] document = "{\"a\":1.0,\"b\":1e2,\"c\":123456789012345678901234567890}".getBytes(UTF_8);

        assertThat(new String(Assignment.parse("d=1e400").applyTo(document), UTF_8))
                .isEqualTo("{\"a\":1.0,\"b\":1e2,\"c\":123456789012345678901234567890,\"d\":1e400}");
    }

    @Test
    void leavesAFieldThatIsThereTwiceToTheAction() {
        assertThat(new Cli()
                        .run("run", "letters", "--params", "{\"mark\":\"a\",\"mark\":\"b\"}", "--set", "words=[\"x\"]"))
                .isEqualTo(new Cli.Outcome(2, "", """
                        parameters of 'letters' are not valid (1 problem)
                          /mark    is there twice
                        """));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "=1", "a..b=1", ".a=1", "a.=1", " =1"})
    void refusesWhatIsNotAKeyAndAValue(String assignment) {
        refused(
                "{}",
                assignment,
                "--set '" + assignment + "' is not key=value, such as batch_size=8 or options.top_k=3");
    }

    @Test
    void refusesToReachIntoWhatIsNoObject() {
        refused("{\"a\":{\"b\":1}}", "a.b.c=1", "--set a.b.c=1: a.b is not an object");
        refused("{\"a\":null}", "a.b=1", "--set a.b=1: a is not an object");
        refused("[1]", "a=1", "--set a=1: the document of parameters is not an object");
    }

    private static String set(String params, String... assignments) {
        List<String> args = new ArrayList<>(List.of("run", "probe", "--progress", "none", "--params", params));
        for (String assignment : assignments) {
            args.add("--set");
            args.add(assignment);
        }
        Cli.Outcome outcome = new Cli().run(args.toArray(String[]::new));
        assertThat(outcome.err()).isEmpty();
        return outcome.out().strip();
    }

    private static void refused(String params, String assignment, String message) {
        assertThat(new Cli().run("run", "probe", "--params", params, "--set", assignment))
                .isEqualTo(new Cli.Outcome(2, "", message + "\n"));
    }
}
