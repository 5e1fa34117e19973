package dev.myelin.error;

import java.io.Serial;
import java.util.List;

/** A document of parameters is not valid. Carries every problem found. */
public final class InvalidParams extends MyelinException {

    @Serial
    private static final long serialVersionUID = 1L;

    /** Places up to this length have their messages in one column. */
    private static final int WIDEST = 40;

    private final ParamProblem[] problems; // an array: a List need not be serializable

    /**
     * @param action the action's name
     * @param problems at least one
     */
    public InvalidParams(String action, List<ParamProblem> problems) {
        super(render(action, problems), null);
        this.problems = problems.toArray(ParamProblem[]::new);
    }

    /** Every problem, in the order of the document; what an object lacks comes before what is wrong in it. */
    public List<ParamProblem> problems() {
        return List.of(problems);
    }

    private static String render(String action, List<ParamProblem> problems) {
        int width = problems.stream()
                .mapToInt(problem -> shown(problem).length())
                .filter(length -> length <= WIDEST)
                .max()
                .orElse(0);
        StringBuilder text = new StringBuilder("parameters of '" + action + "' are not valid (" + problems.size()
                + (problems.size() == 1 ? " problem)" : " problems)"));
        for (ParamProblem problem : problems) {
            String place = shown(problem);
            text.append("\n  ").append(place).append(" ".repeat(Math.max(0, width - place.length())));
            text.append("    ").append(problem.message());
        }
        return text.toString();
    }

    /** The whole document has the empty pointer, which nobody can see; names may hold line breaks. */
    private static String shown(ParamProblem problem) {
        return problem.pointer().isEmpty() ? "(document)" : problem.pointer().replaceAll("\\p{Cntrl}", "?");
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
