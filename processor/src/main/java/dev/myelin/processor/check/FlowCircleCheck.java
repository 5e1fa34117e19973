package dev.myelin.processor.check;

import dev.myelin.processor.model.ActionModel;
import dev.myelin.processor.model.FlowPlan;
import dev.myelin.processor.model.Mode;
import dev.myelin.processor.problem.Problem;
import dev.myelin.processor.problem.Rule;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/** No step waits for itself, by way of others or not. Of steps that all wait for each other the shortest circle is told. */
final class FlowCircleCheck extends FlowCheck {

    @Override
    List<Problem> check(ActionModel action, Mode.Typed mode) {
        FlowPlan plan = mode.plan();
        int count = plan.flow().steps().size();
        List<Problem> problems = new ArrayList<>();
        Set<Integer> told = new HashSet<>();
        for (int step = 0; step < count; step++) {
            List<Integer> circle = told.contains(step) ? List.of() : circle(plan, step);
            if (!circle.isEmpty()) {
                problems.add(problem(plan, circle));
                for (int other = 0; other < count; other++) {
                    if (waitsFor(plan, step).contains(other)
                            && waitsFor(plan, other).contains(step)) {
                        told.add(other);
                    }
                }
            }
        }
        return problems;
    }

    private static Problem problem(FlowPlan plan, List<Integer> circle) {
        String path = circle.stream().map(step -> plan.step(step).method()).collect(Collectors.joining(" -> "));
        return Rule.STEPS_IN_CIRCLE.at(
                plan.step(Collections.max(circle)).work().origin(),
                path + " -> " + plan.step(circle.get(0)).method());
    }

    /** The steps that a step waits for, by way of others or not. */
    private static Set<Integer> waitsFor(FlowPlan plan, int step) {
        Set<Integer> found = new HashSet<>();
        Deque<Integer> open = new ArrayDeque<>(plan.reads(step));
        while (!open.isEmpty()) {
            int next = open.removeFirst();
            if (found.add(next)) {
                open.addAll(plan.reads(next));
            }
        }
        return found;
    }

    /** The shortest way from a step to itself, in the direction of the data; empty when there is none. */
    private static List<Integer> circle(FlowPlan plan, int step) {
        Map<Integer, Integer> readBy = new HashMap<>(); // a step, and the next one on the way to where the search began
        Deque<Integer> open = new ArrayDeque<>(List.of(step));
        while (!open.isEmpty()) {
            int reader = open.removeFirst();
            for (int read : plan.reads(reader)) {
                if (readBy.putIfAbsent(read, reader) == null) {
                    open.add(read);
                }
            }
        }
        List<Integer> circle = new ArrayList<>();
        if (readBy.containsKey(step)) { // then each on the way is there, too
            int at = step;
            do {
                circle.add(at);
                at = Objects.requireNonNull(readBy.get(at));
            } while (at != step);
        }
        return circle;
    }
}
