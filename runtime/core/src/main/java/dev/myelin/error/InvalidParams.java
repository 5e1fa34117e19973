package dev.myelin.error;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.myelin.json.Json;
import java.io.IOException;
import java.io.Serial;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;

/**
 * A document of parameters is not valid. Carries every problem found; of a document with very many, the first ones and
 * how many more there are. {@link #getMessage()} is for people, {@link #toJson()} for programs.
 */
public final class InvalidParams extends MyelinException {

    @Serial
    private static final long serialVersionUID = 1L;

    /** Places up to this length have their messages in one column. */
    private static final int WIDEST = 40;

    private final String title;
    private final ParamProblem[] problems; // an array: a List need not be serializable
    private final int omitted;

    /**
     * @param action the action's name
     * @param problems at least one
     */
    public InvalidParams(String action, List<ParamProblem> problems) {
        this(action, problems, 0);
    }

    /**
     * @param action the action's name
     * @param problems at least one
     * @param omitted how many more there are
     */
    public InvalidParams(String action, List<ParamProblem> problems, int omitted) {
        this(title(action, problems.size() + omitted), problems.toArray(ParamProblem[]::new), omitted);
    }

    private InvalidParams(String title, ParamProblem[] problems, int omitted) {
        super(render(title, problems, omitted), null);
        this.title = title;
        this.problems = problems;
        this.omitted = omitted;
    }

    /** The problems, in the order of the document; what an object lacks comes before what is wrong in it. */
    public List<ParamProblem> problems() {
        return List.of(problems);
    }

    /** How many problems there are beside {@link #problems()}; they are only counted. */
    public int omitted() {
        return omitted;
    }

    /** Whether the document could not be read as JSON to its end; else it is JSON that does not fit the action. */
    public boolean isMalformed() {
        return List.of(problems).stream().anyMatch(ParamProblem::isMalformed);
    }

    /**
     * For programs: {@code {"code": "invalid_params", "message": "parameters of 'x' are not valid (1 problem)",
     * "problems": [{"pointer", "code", "message", "value", "suggestion", "line", "column"}], "omitted": 0}}. Members of
     * a problem that it does not have are left out, and so is {@code omitted} when it is 0.
     */
    public String toJson() {
        StringWriter text = new StringWriter();
        try (JsonGenerator out = Json.FACTORY.createGenerator(text)) {
            writeJson(out);
        } catch (IOException e) {
            throw new UncheckedIOException("writing to memory cannot fail", e);
        }
        return text.toString();
    }

    /** Writes {@link #toJson()} as one value, and leaves the generator open. */
    public void writeJson(JsonGenerator out) throws IOException {
        out.writeStartObject();
        out.writeStringField("code", code());
        out.writeStringField("message", title);
        out.writeArrayFieldStart("problems");
        for (ParamProblem problem : problems) {
            problem.writeJson(out);
        }
        out.writeEndArray();
        if (omitted > 0) {
            out.writeNumberField("omitted", omitted);
        }
        out.writeEndObject();
    }

    private static String title(String action, int count) {
        return "parameters of '" + action + "' are not valid (" + count + (count == 1 ? " problem)" : " problems)");
    }

    private static String render(String title, ParamProblem[] problems, int omitted) {
        int width = List.of(problems).stream()
                .mapToInt(problem -> shown(problem).length())
                .filter(length -> length <= WIDEST)
                .max()
                .orElse(0);
        StringBuilder text = new StringBuilder(title);
        for (ParamProblem problem : problems) {
            String place = shown(problem);
            text.append("\n  ").append(place).append(" ".repeat(Math.max(0, width - place.length())));
            text.append("    ").append(problem.message());
        }
        return omitted == 0
                ? text.toString()
                : text.append("\n  and ").append(omitted).append(" more").toString();
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

    /** 400 for what is not JSON to its end, 422 for JSON that does not fit. */
    @Override
    public int httpStatus() {
        return isMalformed() ? 400 : 422;
    }
}
