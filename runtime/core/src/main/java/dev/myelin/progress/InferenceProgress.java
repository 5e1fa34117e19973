package dev.myelin.progress;

/** The standard categories of an inference action (reference: Progress Categories). */
public enum InferenceProgress implements ProgressCategory {
    /** Loading and preparing the model. */
    MODEL_LOAD("model_load", 0.1),
    /** Running the model on the inputs. */
    INFERENCE("inference", 0.8),
    /** What is done with the results afterwards. */
    POSTPROCESS("postprocess", 0.1);

    private final String value;
    private final double weight;

    InferenceProgress(String value, double weight) {
        this.value = value;
        this.weight = weight;
    }

    @Override
    public String value() {
        return value;
    }

    @Override
    public double weight() {
        return weight;
    }
}
