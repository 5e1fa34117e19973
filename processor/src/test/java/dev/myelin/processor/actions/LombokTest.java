package dev.myelin.processor.actions;

import static org.assertj.core.api.Assertions.assertThat;

import dev.myelin.processor.testing.Host;
import dev.myelin.processor.testing.Message;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Lombok's annotations without Lombok: the message says what is missing. Consumer projects have Lombok itself. */
class LombokTest {

    private static final String REMARK =
            " (what Lombok makes is not there: put Lombok on the annotation processor path)";

    @TempDir
    Path folder;

    private List<String> said(String source, Host host) {
        return new Plugin()
                        .withFile("lombok/Data.java", "package lombok; public @interface Data {}")
                        .withFile("lombok/Setter.java", "package lombok; public @interface Setter {}")
                        .with("A", source)
                        .compile(folder, host)
                        .errors()
                        .stream()
                        .map(Message::text)
                        .map(text -> text.lines().findFirst().orElse(""))
                        .toList();
    }

    private static String action(String members) {
        return "@InferenceAction(name = \"a\") class A extends BaseInferenceAction<A.In> {"
                + " @Override public Map<String, Object> execute() { return Map.of(); } " + members + " }";
    }

    @ParameterizedTest
    @EnumSource(Host.class)
    void saysThatMembersAreMissing(Host host) {
        assertThat(said(action("@lombok.Data static class In { private String text; }"), host))
                .containsExactly("[MYE1302] type A.In of A has no form in JSON: it has no setters, and no fields that"
                        + " generated code can set; make it a record" + REMARK);
        assertThat(said(action("static class In { @lombok.Setter private String text; }"), host))
                .containsExactly("[MYE1302] type A.In of A has no form in JSON: it has no setters, and no fields that"
                        + " generated code can set; make it a record" + REMARK);
    }

    @ParameterizedTest
    @EnumSource(Host.class)
    void saysThatAConstructorIsMissing(Host host) {
        assertThat(said(action("static class In { @lombok.Setter public String text; In(int x) {} }"), host))
                .containsExactly(
                        "[MYE1302] type A.In of A has no form in JSON: it has no constructor without parameters"
                                + " that generated code can call; add one, or make it a record" + REMARK);
        assertThat(said("@lombok.Data " + action("record In(int x) {} A(int x) {}"), host))
                .containsExactly("[MYE1103] class A has no constructor that generated code can call" + REMARK);
    }

    @ParameterizedTest
    @EnumSource(Host.class)
    void doesNotSpeakOfLombokToOthers(Host host) {
        assertThat(said(action("static class In { private String text; }"), host))
                .containsExactly("[MYE1302] type A.In of A has no form in JSON: it has no setters, and no fields that"
                        + " generated code can set; make it a record");
    }
}
