package dev.myelin.error;

import java.io.Serial;
import java.util.List;

/** A document of parameters is not valid. Carries every problem found, in the order of the document. */
public final class InvalidParams extends MyelinException {

    @Serial
    private static final long serialVersionUID = 1L;

    private final transient List<ParamProblem> problems;

    /**
     * @param action the action's name
     * @param problems at least one
     */
    public InvalidParams(String action, List<ParamProblem> problems) {
        super(render(action, problems), null);
        this.problems = List.copyOf(problems);
    }

    /** Every problem, in the order of the document. */
    public List<ParamProblem> problems() {
        return problems;
    }

    private static String render(String action, List<ParamProblem> problems) {
        int width = problems.stream()
                .mapToInt(problem -> shown(problem).length())
                .max()
                .orElse(0);
        StringBuilder text = new StringBuilder("parameters of '" + action + "' are not valid (" + problems.size()
                + (problems.size() == 1 ? " problem)" : " problems)"));
        for (ParamProblem problem : problems) {
            String place = shown(problem);
            text.append("\n  ").append(place).append(" ".repeat(width - place.length()));
            text.append("  ").append(problem.message());
        }
        return text.toString();
    }

    /** The whole document has the empty pointer, which nobody can see. */
    private static String shown(ParamProblem problem) {
        return problem.pointer().isEmpty() ? "(document)" : problem.pointer();
    }

    @Override
    public String code() {
        return "invalid_params";
    }

    @Override
    public int exitStatus() {
        return EXIT_REFUSED;
    }

    @Override
    public int httpStatus() {
        return 422;
    }
}
