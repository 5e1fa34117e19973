package app;

import dev.myelin.annotations.DeploymentAction;
import dev.myelin.annotations.ServeDeployment;
import dev.myelin.annotations.Step;
import dev.myelin.model.ModelId;
import dev.myelin.step.DeploymentContext;
import dev.myelin.step.StepResult;

/** A deployment action with steps over the context of deployments. */
@DeploymentAction(entrypoint = Launch.Service.class, description = "Puts it up")
final class Launch {

  record Pad(ModelId modelId) {}

  record Up(String app, boolean deployed) {}

  @ServeDeployment
  static final class Service {}

  @Step(weight = 0.5)
  StepResult name(DeploymentContext<Pad> context) {
    context.setServeAppName(context.loadModel().name());
    return StepResult.ok();
  }

  @Step(weight = 0.5)
  StepResult raise(DeploymentContext<Pad> context) {
    context.setDeployed(true);
    return StepResult.ok();
  }

  Up result(DeploymentContext<Pad> context) {
    return new Up(String.valueOf(context.serveAppName()), context.deployed());
  }
}
