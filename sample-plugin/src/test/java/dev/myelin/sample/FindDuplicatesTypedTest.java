package dev.myelin.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.myelin.Myelin;
import dev.myelin.RunOptions;
import dev.myelin.error.StepFailed;
import dev.myelin.progress.ProgressListener;
import dev.myelin.progress.ProgressSnapshot;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Both styles of steps do the same work. */
class FindDuplicatesTypedTest {

    private static final DuplicateParams OWN_DATA = new DuplicateParams(Wiring.MINILM, Wiring.SENTENCES, 32, 0.85);

    @Test
    void givesWhatStepClassesGive() {
        RunOptions options = Wiring.options(ProgressListener.NONE).build();
        Duplicates byClasses = Myelin.run(FindDuplicates.class, OWN_DATA, options);
        Duplicates byTypes = Myelin.run(FindDuplicatesTyped.class, OWN_DATA, options);

        assertThat(byTypes).isEqualTo(byClasses);
        assertThat(byTypes.groups()).isNotEmpty();
    }

    @Test
    void tellsProgressByItsSteps() {
        List<ProgressSnapshot> progress = new ArrayList<>();
        Myelin.<Duplicates>run(
                FindDuplicatesTyped.class,
                OWN_DATA,
                Wiring.options(progress::add).build());

        // What is told is coalesced: a step that is over at once may go untold.
        assertThat(progress).extracting(ProgressSnapshot::category).contains("embed");
        assertThat(progress).extracting(ProgressSnapshot::overall).isSorted().endsWith(100.0);
    }

    @Test
    void readsTheFileBeforeItLoadsTheModel() {
        DuplicateParams params = new DuplicateParams(Wiring.MINILM, "data/absent.txt", 32, 0.85);

        assertThatThrownBy(() -> Myelin.run(
                        FindDuplicatesTyped.class,
                        params,
                        Wiring.options(ProgressListener.NONE).build()))
                .isInstanceOf(StepFailed.class)
                .hasMessageStartingWith("Step 'read' failed: there is no file 'data/absent.txt' (looked for ");
    }
}
