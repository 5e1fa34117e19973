package dev.myelin.sample;

import dev.myelin.annotations.InferenceAction;

/** Finds the sentences of a file that say nearly the same. */
@InferenceAction(
        name = "find_duplicates",
        description = "Groups of near-equal sentences",
        context = DuplicatesContext.class,
        steps = {LoadModel.class, EmbedSentences.class, GroupDuplicates.class})
public final class FindDuplicates {

    Duplicates result(DuplicatesContext context) {
        return Duplicates.of(context.groups, context.sentences.size());
    }
}
