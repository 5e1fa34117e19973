package dev.myelin.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.myelin.Myelin;
import dev.myelin.context.Cancellation;
import dev.myelin.error.ActionFailed;
import dev.myelin.error.RunStopped;
import dev.myelin.progress.ProgressListener;
import dev.myelin.progress.ProgressSnapshot;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SearchTest {

    private static final SearchParams PRINTER =
            new SearchParams(Wiring.MINILM, "the printer outputs empty sheets", Wiring.SENTENCES, 4);

    private final List<ProgressSnapshot> progress = new ArrayList<>();
    private final SearchResult found = run(PRINTER, progress::add);

    @Test
    void givesTheNearestFirst() {
        assertThat(found.hits())
                .hasSize(4)
                .isSortedAccordingTo(Comparator.comparingDouble(Hit::similarity).reversed());
        assertThat(found.hits().subList(0, 3))
                .extracting(Hit::text)
                .containsExactlyInAnyOrder(
                        "The printer prints blank pages although the cartridge is full.",
                        "Although the cartridge is full, the printer prints only blank pages.",
                        "My printer prints blank pages even though the cartridge is full.");
    }

    @Test
    void tellsWhereTheHitsStand() throws Exception {
        List<NumberedSentence> sentences = SentenceFile.read(Wiring.SENTENCES);

        assertThat(found.sentenceCount()).isEqualTo(sentences.size());
        assertThat(found.hits())
                .extracting(hit -> new NumberedSentence(hit.line(), hit.text()))
                .isSubsetOf(sentences);
    }

    @Test
    void reportsTheStandardCategories() {
        assertThat(progress)
                .filteredOn(snapshot -> "inference".equals(snapshot.category()))
                .isNotEmpty(); // quick categories may have passed between two states that are told
        assertThat(progress).extracting(ProgressSnapshot::overall).isSorted().endsWith(100.0);
    }

    @Test
    void namesAMissingFile() {
        assertThatThrownBy(() ->
                        run(new SearchParams(Wiring.MINILM, "anything", "data/absent.txt", 4), ProgressListener.NONE))
                .isInstanceOf(ActionFailed.class)
                .hasMessageStartingWith("action 'search' failed: there is no file 'data/absent.txt' (looked for ");
    }

    @Test
    void endsWhenNobodyWaits() {
        Cancellation cancellation = new Cancellation();
        ProgressListener impatient = snapshot -> {
            if ("inference".equals(snapshot.category())) {
                cancellation.cancel();
            }
        };

        assertThatThrownBy(() -> Myelin.run(
                        new SearchAction(),
                        PRINTER,
                        Wiring.options(impatient).cancellation(cancellation).build()))
                .isInstanceOf(RunStopped.class)
                .hasMessage("action 'search' was stopped: it was cancelled");
    }

    private static SearchResult run(SearchParams params, ProgressListener listener) {
        return Myelin.run(new SearchAction(), params, Wiring.options(listener).build());
    }
}
