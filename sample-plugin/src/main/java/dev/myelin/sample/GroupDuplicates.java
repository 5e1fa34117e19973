package dev.myelin.sample;

import dev.myelin.annotations.Step;
import dev.myelin.step.StepResult;
import dev.myelin.step.WorkflowStep;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Puts sentences together whose cosine reaches the threshold. */
@Step(name = "group", weight = 0.2)
public final class GroupDuplicates implements WorkflowStep<DuplicatesContext> {

    @Override
    public StepResult execute(DuplicatesContext context) {
        int total = context.vectors.length;
        List<int[]> groups =
                Grouping.of(context.vectors, context.params().threshold(), done -> context.advance(done, total));
        context.groups =
                groups.stream().map(members -> describe(members, context)).toList();
        return StepResult.ok(Map.of("groups", groups.size()));
    }

    private static DuplicateGroup describe(int[] members, DuplicatesContext context) {
        double similarity = Grouping.lowestCosine(context.vectors, members);
        return new DuplicateGroup(
                Vectors.readable(similarity),
                IntStream.of(members).mapToObj(context.sentences::get).toList());
    }
}
