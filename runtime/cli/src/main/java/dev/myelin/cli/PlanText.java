package dev.myelin.cli;

import dev.myelin.action.ActionDefinition;
import dev.myelin.action.StepAction;
import dev.myelin.action.TypedStepAction;
import dev.myelin.progress.ProgressCategory;
import dev.myelin.step.PlannedStep;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** The steps of an action, or the categories of its progress, as people see them. */
final class PlanText {

    private PlanText() {}

    static boolean hasSteps(ActionDefinition<?, ?> action) {
        return action instanceof StepAction || action instanceof TypedStepAction;
    }

    /** A line for each: its weight, its fixed share, what it takes from others and what it returns. */
    static String of(ActionDefinition<?, ?> action) {
        Columns rows = new Columns("  ");
        List<PlannedStep> plan =
                action instanceof TypedStepAction<?, ?, ?> typed ? typed.plan().steps() : List.of();
        List<ProgressCategory> categories = action.progress();
        for (int i = 0; i < categories.size(); i++) {
            ProgressCategory category = categories.get(i);
            List<String> cells = new ArrayList<>(List.of(
                    category.value(),
                    "weight " + plain(category.weight()),
                    category.proportion() > 0 ? "fixed at " + plain(category.proportion()) + " %" : ""));
            if (i < plan.size()) {
                PlannedStep step = plan.get(i);
                cells.add(step.reads().isEmpty() ? "" : "from " + names(step.reads(), plan));
                cells.add(step.output().isEmpty() ? "" : "returns " + step.output());
            }
            rows.add(cells.toArray(String[]::new));
        }
        return rows.toString();
    }

    private static String names(List<Integer> places, List<PlannedStep> plan) {
        return places.stream().map(place -> plan.get(place).spec().name()).collect(Collectors.joining(", "));
    }

    /** A flowchart: what flows between typed steps; the others in a row. */
    static String mermaid(ActionDefinition<?, ?> action) {
        StringBuilder text = new StringBuilder("flowchart TD\n");
        List<ProgressCategory> categories = action.progress();
        for (int i = 0; i < categories.size(); i++) {
            text.append("  s")
                    .append(i)
                    .append("[\"")
                    .append(escaped(categories.get(i).value()))
                    .append("\"]\n");
        }
        if (action instanceof TypedStepAction<?, ?, ?> typed) {
            List<PlannedStep> plan = typed.plan().steps();
            for (int i = 0; i < plan.size(); i++) {
                for (int read : plan.get(i).reads()) {
                    String output = escaped(plan.get(read).output());
                    text.append("  s")
                            .append(read)
                            .append(" -->|\"")
                            .append(output)
                            .append("\"| s")
                            .append(i);
                    text.append('\n');
                }
            }
        } else {
            for (int i = 1; i < categories.size(); i++) {
                text.append("  s").append(i - 1).append(" --> s").append(i).append('\n');
            }
        }
        return text.toString();
    }

    private static String escaped(String text) {
        return text.replace("\"", "#quot;").replaceAll("\\p{Cntrl}+", " ");
    }

    private static String plain(double number) {
        return BigDecimal.valueOf(number).stripTrailingZeros().toPlainString();
    }
}
