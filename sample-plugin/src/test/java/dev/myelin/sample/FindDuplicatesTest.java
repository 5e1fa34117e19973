package dev.myelin.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.myelin.Myelin;
import dev.myelin.context.Cancellation;
import dev.myelin.error.ModelUnavailable;
import dev.myelin.error.RunStopped;
import dev.myelin.error.StepFailed;
import dev.myelin.model.ModelId;
import dev.myelin.progress.ProgressListener;
import dev.myelin.progress.ProgressSnapshot;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** The main job, on the plugin's own data and on files of the tests. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FindDuplicatesTest {

    private static final DuplicateParams OWN_DATA = new DuplicateParams(Wiring.MINILM, Wiring.SENTENCES, 32, 0.85);

    private final List<ProgressSnapshot> progress = new ArrayList<>();
    private final Duplicates found = run(OWN_DATA, progress::add);

    @Test
    void findsWholeGroups() {
        assertThat(texts(found))
                .contains(
                        Set.of(
                                "The export button does nothing when I click it.",
                                "When I click the export button, nothing happens.",
                                "Nothing happens when clicking the export button.",
                                "Clicking on the export button does nothing at all."),
                        Set.of(
                                "The soup tastes better on the second day.",
                                "This soup tastes even better on the second day.",
                                "On the second day the soup tastes better."),
                        Set.of(
                                "When will this item be back in stock?",
                                "When is this item going to be back in stock?",
                                "Do you know when this item will be back in stock?"),
                        Set.of(
                                "The mattress is far too soft for my back.",
                                "This mattress is much too soft for my back.",
                                "For my back, the mattress is far too soft."));
        assertThat(found.groups()).hasSizeGreaterThanOrEqualTo(40);
    }

    @Test
    void leavesOthersOut() {
        Set<String> grouped = texts(found).stream().flatMap(Set::stream).collect(Collectors.toSet());

        assertThat(grouped)
                .doesNotContain(
                        "Is parking included in the price of the room?", // breakfast is asked for three times
                        "My discount code works only for the first order.", // others are rejected
                        "When will my order be shipped?",
                        "A day on Venus is longer than its year.",
                        "How do I return a mattress without a car?");
    }

    @Test
    void describesEachGroup() throws Exception {
        List<String> lines = Files.readAllLines(Path.of(Wiring.SENTENCES));

        assertThat(found.groups()).allSatisfy(group -> {
            assertThat(group.similarity()).isBetween(0.6, 1.0);
            assertThat(group.sentences()).hasSizeGreaterThan(1).isSortedAccordingTo((a, b) -> a.line() - b.line());
            assertThat(group.sentences())
                    .allSatisfy(sentence ->
                            assertThat(lines.get(sentence.line() - 1)).isEqualTo(sentence.text()));
        });
        assertThat(found.groups())
                .isSortedAccordingTo((a, b) ->
                        a.sentences().get(0).line() - b.sentences().get(0).line());
    }

    @Test
    void counts() throws Exception {
        int grouped = found.groups().stream()
                .mapToInt(group -> group.sentences().size())
                .sum();

        assertThat(found.groupCount()).isEqualTo(found.groups().size());
        assertThat(found.duplicateCount()).isEqualTo(grouped - found.groupCount());
        assertThat(found.sentenceCount())
                .isEqualTo(Files.readAllLines(Path.of(Wiring.SENTENCES)).size());
    }

    @Test
    void givesTheSameEachTime() {
        assertThat(run(OWN_DATA, ProgressListener.NONE)).isEqualTo(found);
    }

    @Test
    void reportsProgressWithinItsSteps() {
        assertThat(progress)
                .filteredOn(snapshot -> "embed".equals(snapshot.category()))
                .isNotEmpty() // the last states of a quick step may be told with the first of the next
                .allSatisfy(snapshot -> assertThat(snapshot.overall()).isBetween(20.0, 80.0));
        assertThat(progress).extracting(ProgressSnapshot::overall).isSorted().endsWith(100.0);
    }

    @Test
    void closesTheEncoder() {
        DuplicatesContext context = Wiring.duplicatesContext(OWN_DATA, new Cancellation(), ProgressListener.NONE);

        Wiring.runSteps(context);

        assertThat(context.groups).isNotEmpty();
        assertThat(context.encoder).isNull();
    }

    @Test
    void groupsEqualSentencesAtTheHighestThreshold(@TempDir Path folder) throws Exception {
        Path file = Files.writeString(folder.resolve("equal.txt"), "Wet paint.\nKeep out.\n\nWet paint.\n");

        Duplicates equal = run(new DuplicateParams(Wiring.MINILM, file.toString(), 32, 1), ProgressListener.NONE);

        assertThat(equal)
                .isEqualTo(new Duplicates(
                        List.of(new DuplicateGroup(
                                1,
                                List.of(new NumberedSentence(1, "Wet paint."), new NumberedSentence(4, "Wet paint.")))),
                        1,
                        1,
                        3));
    }

    @Test
    void namesAMissingFileAndClosesTheEncoder() {
        DuplicatesContext failing = Wiring.duplicatesContext(
                new DuplicateParams(Wiring.MINILM, "data/absent.txt", 32, 0.85),
                new Cancellation(),
                ProgressListener.NONE);

        assertThatThrownBy(() -> Wiring.runSteps(failing))
                .isInstanceOf(StepFailed.class)
                .hasMessageStartingWith("Step 'embed' failed: there is no file 'data/absent.txt' (looked for ");
        assertThat(failing.encoder).isNull();
        assertThat(failing.stepResults()).hasSize(2);
    }

    @Test
    void refusesAnUnknownModel() {
        DuplicateParams params = new DuplicateParams(ModelId.of("maxilm"), Wiring.SENTENCES, 32, 0.85);

        assertThatThrownBy(() -> run(params, ProgressListener.NONE))
                .isInstanceOf(ModelUnavailable.class)
                .hasMessageStartingWith("model 'maxilm' does not exist: ");
    }

    @Test
    void endsWhenNobodyWaits() {
        Cancellation cancellation = new Cancellation();
        DuplicatesContext context = Wiring.duplicatesContext(OWN_DATA, cancellation, snapshot -> {
            if ("embed".equals(snapshot.category()) && snapshot.percent() > 0) {
                cancellation.cancel();
            }
        });

        assertThatThrownBy(() -> Wiring.runSteps(context))
                .isInstanceOf(RunStopped.class)
                .hasMessage("the run was stopped in step 'embed': it was cancelled")
                .cause()
                .isInstanceOf(CancellationException.class)
                .hasMessage("cancelled after 64 of " + found.sentenceCount() + " sentences");
        assertThat(context.encoder).isNull();
    }

    private static Duplicates run(DuplicateParams params, ProgressListener listener) {
        return Myelin.run(FindDuplicates.class, params, Wiring.options(listener).build());
    }

    private static List<Set<String>> texts(Duplicates duplicates) {
        return duplicates.groups().stream()
                .map(group ->
                        group.sentences().stream().map(NumberedSentence::text).collect(Collectors.toSet()))
                .toList();
    }
}
