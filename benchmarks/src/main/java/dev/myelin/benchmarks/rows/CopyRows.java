package dev.myelin.benchmarks.rows;

import dev.myelin.action.InferenceCall;
import dev.myelin.action.Predictor;
import dev.myelin.annotations.InferenceAction;
import dev.myelin.model.ModelInfo;
import java.util.List;

/** Gives each row back: what remains is the work of the one who runs it. */
@InferenceAction(name = "copy_rows", description = "Gives rows back")
public final class CopyRows implements Predictor<String, Row, Row> {

    @Override
    public String load(ModelInfo model) {
        return "nothing";
    }

    @Override
    public List<Row> infer(String model, List<Row> inputs, InferenceCall call) {
        return inputs;
    }
}
