package dev.myelin.processor.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.GenerationMode;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What holds for all types and documents. Subclasses say how many of them. */
abstract class Conformance {

    /** A property of random documents. Types within themselves cannot be listed, and corner cases are in the shapes. */
    @Retention(RetentionPolicy.RUNTIME)
    @Property(generation = GenerationMode.RANDOMIZED, edgeCases = EdgeCasesMode.NONE)
    @interface Randomized {}

    private final int types;

    /** @param types how many types there are, all compiled at once */
    Conformance(int types) {
        this.types = types;
    }

    /** Not made by the constructor: jqwik does not tell why one fails. */
    private List<Echo> echoes() {
        return Echoes.of(types);
    }

    @Randomized
    void whatIsWrittenIsReadAsTheSame(@ForAll("valid") Case valid) {
        Object value = valid.read();
        assertThat(Contents.differences(valid.echo.readBack(value), value)).isEmpty();
    }

    @Randomized
    void whatIsLeftOutIsWhatTheDefaultSays(@ForAll("valid") Case valid) {
        Object complete = valid.echo.read(valid.echo.shape().complete(valid.document));
        assertThat(Contents.differences(valid.read(), complete)).isEmpty();
    }

    @Randomized
    void databindReadsTheSame(@ForAll("readByDatabind") Case valid) {
        Doc complete = valid.echo.shape().complete(valid.document);
        Object value = valid.echo.readBy(Databind.MAPPER, complete.toString().getBytes(StandardCharsets.UTF_8));
        assertThat(Contents.differences(value, valid.read())).isEmpty();
    }

    @Randomized
    void databindReadsTheSameFromWhatIsWritten(@ForAll("readByDatabind") Case valid) {
        Object value = valid.read();
        Object back = valid.echo.readBy(Databind.MAPPER, valid.echo.coder().write(value));
        assertThat(Contents.differences(back, value)).isEmpty();
    }

    @Randomized
    void theSchemaTakesWhatTheParserTakes(@ForAll("valid") Case valid) {
        assertThat(valid.echo.problems(valid.document)).isEmpty();
        assertThat(valid.echo.schemaErrors(valid.document)).isEmpty();
    }

    @Randomized
    void everyChangeIsOneProblemInItsPlace(@ForAll("changed") Case changed) {
        List<String> expected = changed.changes.stream().map(Change::problem).toList();
        assertThat(changed.echo.problems(changed.changed())).containsExactlyInAnyOrderElementsOf(expected);
    }

    @Randomized
    void theSchemaRefusesEveryChangeButInItsGaps(@ForAll("changed") Case changed) {
        for (Change change : changed.changes) {
            Doc wrong = change.apply(changed.document);
            List<String> errors = changed.echo.schemaErrors(wrong);
            assertThat(errors.isEmpty())
                    .as("%s by %s, with gap %s: %s", change, wrong.at(change.told()), change.gap(), errors)
                    .isEqualTo(change.gap() != null);
        }
    }

    @Property(tries = 1)
    void everySchemaIsASchema() {
        Stream<String> errors = echoes().stream()
                .flatMap(echo -> Schemas.errors(echo.coder().parser().jsonSchema()).stream()
                        .map(error -> echo + error));
        assertThat(errors).isEmpty();
    }

    @Provide
    Arbitrary<Case> valid() {
        return documents(echoes());
    }

    @Provide
    Arbitrary<Case> readByDatabind() {
        return documents(
                echoes().stream().filter(echo -> echo.shape().databind()).toList());
    }

    private static Arbitrary<Case> documents(List<Echo> echoes) {
        return Arbitraries.of(echoes)
                .flatMap(echo -> echo.shape().values().map(document -> new Case(echo, document, List.of())));
    }

    @Provide
    Arbitrary<Case> changed() {
        return valid().flatMap(valid -> {
            Slot whole = new Slot(valid.echo.shape(), false);
            return Change.someOf(whole.changes(valid.document, Pointer.ROOT))
                    .map(changes -> new Case(valid.echo, valid.document, changes));
        });
    }

    /** A document of a type, and what may be done to it. */
    record Case(Echo echo, Doc document, List<Change> changes) {

        Object read() {
            return echo.read(document);
        }

        Doc changed() {
            Doc changed = document;
            for (Change change : changes) {
                changed = change.apply(changed);
            }
            return changed;
        }

        @Override
        public String toString() {
            return "\n" + echo + "\n" + changed() + "\n" + changes;
        }
    }
}
