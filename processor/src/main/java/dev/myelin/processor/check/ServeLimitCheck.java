package dev.myelin.processor.check;

import dev.myelin.processor.model.DeploymentModel;
import dev.myelin.processor.model.DeploymentModel.Limit;
import dev.myelin.processor.problem.Problem;
import dev.myelin.processor.problem.Rule;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

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
    private static final Map<String, Bounds> BOUNDS = Map.of(
            "maxSize", new Bounds(1, 4096),
            "maxWaitMillis", new Bounds(0, 60_000),
            "maxOngoingRequests", new Bounds(1, Integer.MAX_VALUE),
            "replicas", new Bounds(1, Integer.MAX_VALUE));

    @Override
    public List<Problem> check(DeploymentModel deployment) {
        List<Problem> problems = new ArrayList<>();
        for (Limit limit : deployment.limits()) {
            Bounds bounds = BOUNDS.get(limit.attribute());
            if (bounds != null && !bounds.has(limit.value())) {
                problems.add(Rule.SERVE_LIMIT.at(
                        limit.origin(), limit.attribute(), limit.value(), bounds.shown(), limit.attribute()));
            }
        }
        return problems;
    }
}
