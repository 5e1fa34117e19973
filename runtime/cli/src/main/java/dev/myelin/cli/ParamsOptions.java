package dev.myelin.cli;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options that make up a run's parameters. */
final class ParamsOptions {

    private static final String INPUTS = "inputs";

    @Option(
            names = "--params",
            paramLabel = "JSON|@FILE|@-",
            description = "The parameters: JSON, a file with it, or standard input; else {}.")
    @Nullable
    String params;

    @Option(
            names = "--set",
            paramLabel = "KEY=VALUE",
            description = "A parameter, over --params; dots reach into objects. A value that is not JSON is a string.")
    List<String> set = new ArrayList<>();

    /**
     * The document of parameters.
     *
     * @param lines may have a predictor's inputs; then none may be here, and the envelope gets none
     * @throws Refusal when it cannot be made
     */
    byte[] document(InputStream in, LineOptions lines) {
        if (lines.readsStandardInput() && "@-".equals(params)) {
            throw new Refusal("standard input cannot be both the parameters and the inputs", null);
        }
        List<Assignment> assignments = set.stream().map(Assignment::parse).toList();
        byte[] document = ParamsDocument.read(params, in, ParamsDocument.limit());
        for (Assignment assignment : assignments) {
            document = assignment.applyTo(document);
        }
        return lines.hasInputs() ? withoutInputs(document) : document;
    }

    private static byte[] withoutInputs(byte[] document) {
        try (JsonParser in = ParamsDocument.WITHOUT_LIMITS.createParser(document)) {
            if (in.nextToken() != JsonToken.START_OBJECT) {
                return document; // which the parser of the envelope refuses
            }
            for (String name = in.nextFieldName(); name != null; name = in.nextFieldName()) {
                if (name.equals(INPUTS)) {
                    throw new Refusal("the inputs are given twice, among the parameters and by --inputs", null);
                }
                in.nextToken();
                in.skipChildren();
            }
        } catch (IOException e) {
            throw new IllegalStateException("reading well-formed JSON in memory cannot fail", e);
        }
        return Assignment.parse(INPUTS + "=[]").applyTo(document);
    }
}
