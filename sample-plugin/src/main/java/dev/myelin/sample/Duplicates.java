package dev.myelin.sample;

import java.util.List;

/**
 * The result of {@link FindDuplicates} and {@link FindDuplicatesTyped}.
 *
 * @param groups in the order of their first sentences
 * @param groupCount how many groups there are
 * @param duplicateCount how many sentences could go if one of each group stayed
 * @param sentenceCount how many sentences the file has
 */
public record Duplicates(List<DuplicateGroup> groups, int groupCount, int duplicateCount, int sentenceCount) {

    static Duplicates of(List<DuplicateGroup> groups, int sentenceCount) {
        int duplicates =
                groups.stream().mapToInt(group -> group.sentences().size() - 1).sum();
        return new Duplicates(List.copyOf(groups), groups.size(), duplicates, sentenceCount);
    }
}
