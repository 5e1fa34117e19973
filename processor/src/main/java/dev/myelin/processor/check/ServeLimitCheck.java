package dev.myelin.processor.check;

import dev.myelin.processor.model.BatchSize;
import dev.myelin.processor.model.DeploymentModel;
import dev.myelin.processor.model.DeploymentModel.Limit;
import dev.myelin.processor.model.DeploymentModel.Setting;
import dev.myelin.processor.problem.Problem;
import dev.myelin.processor.problem.Rule;
import java.util.ArrayList;
import java.util.List;

/** The numbers of a deployment are such that a request can be answered. */
final class ServeLimitCheck implements DeploymentCheck {

    private record Bounds(long least, long most) {

        boolean has(long value) {
            return value >= least && value <= most;
        }

        String shown() {
            return least + ".." + (most == Integer.MAX_VALUE ? "" : most);
        }
    }

    /** The annotations' Javadoc has them. A batch is no larger than a batch action may ask for. */
    private static Bounds bounds(Setting setting) {
        return switch (setting) {
            case MAX_ONGOING_REQUESTS, REPLICAS -> new Bounds(1, Integer.MAX_VALUE);
            case MAX_SIZE -> new Bounds(BatchSize.MIN, BatchSize.MAX);
            case MAX_WAIT_MILLIS -> new Bounds(0, 60_000);
        };
    }

    @Override
    public List<Problem> check(DeploymentModel deployment) {
        List<Problem> problems = new ArrayList<>();
        for (Limit limit : deployment.limits()) {
            Bounds bounds = bounds(limit.setting());
            if (!bounds.has(limit.value())) {
                String attribute = limit.setting().attribute();
                problems.add(Rule.SERVE_LIMIT.at(limit.origin(), attribute, limit.value(), bounds.shown(), attribute));
            }
        }
        return problems;
    }
}
