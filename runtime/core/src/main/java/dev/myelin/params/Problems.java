package dev.myelin.params;

import dev.myelin.error.InvalidParams;
import dev.myelin.error.ParamProblem;
import java.util.ArrayList;
import java.util.List;

/**
 * What is wrong with a document: the first {@value #MOST} problems, and the number of all. A document of a million wrong
 * values costs no more than that to refuse. Nothing is allocated for a good one.
 */
final class Problems {

    static final int MOST = 100;

    private List<ParamProblem> noted = List.of();
    private int count;
    private boolean endedEarly;

    /** How many there are, noted or only counted. */
    int count() {
        return count;
    }

    List<ParamProblem> noted() {
        return noted;
    }

    /** Whether further problems are only counted. */
    boolean isFull() {
        return noted.size() >= MOST;
    }

    void add(ParamProblem problem) {
        insert(count, problem);
    }

    /** Counts one that is not noted. */
    void countOne() {
        count++;
    }

    /** Adds a problem before those of what came later in the document, for as long as there is room. */
    void insert(int at, ParamProblem problem) {
        if (!isFull()) {
            note(at, problem);
        }
        count++;
    }

    /** Adds the problem that ended the reading, room or not: it tells what kind of refusal this is. */
    void addLast(ParamProblem problem) {
        note(noted.size(), problem);
        count++;
        endedEarly = true;
    }

    /** Whether the document was not read to its end. */
    boolean endedEarly() {
        return endedEarly;
    }

    private void note(int at, ParamProblem problem) {
        if (noted.isEmpty()) {
            noted = new ArrayList<>();
        }
        noted.add(at, problem);
    }

    ParamProblem last() {
        return noted.get(noted.size() - 1);
    }

    void replaceLast(ParamProblem problem) {
        noted.set(noted.size() - 1, problem);
    }

    InvalidParams refusal(String action) {
        return new InvalidParams(action, noted, count - noted.size());
    }
}
