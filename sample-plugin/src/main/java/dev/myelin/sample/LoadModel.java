package dev.myelin.sample;

import dev.myelin.annotations.Step;
import dev.myelin.step.StepResult;
import dev.myelin.step.WorkflowStep;
import java.io.IOException;

/** Opens the encoder that the parameters name. */
@Step(weight = 0.2)
public final class LoadModel implements WorkflowStep<DuplicatesContext> {

    @Override
    public StepResult execute(DuplicatesContext context) throws IOException {
        context.encoder = Encoder.open(context.loadModel().path());
        return StepResult.ok();
    }

    @Override
    public void rollback(DuplicatesContext context, StepResult result) {
        context.closeEncoder();
    }
}
