package app;

import dev.myelin.annotations.DeploymentAction;
import dev.myelin.annotations.ServeDeployment;
import dev.myelin.annotations.Step;
import dev.myelin.model.ModelId;
import dev.myelin.model.ModelInfo;

/** A deployment action with typed steps. */
@DeploymentAction(name = "quick", entrypoint = QuickLaunch.Service.class)
final class QuickLaunch {

  record Pad(ModelId modelId) {}

  record Up(String app) {}

  @ServeDeployment
  static final class Service {}

  @Step
  String name(Pad pad, ModelInfo model) {
    return model.name();
  }

  @Step
  Up raise(String name) {
    return new Up(name);
  }
}
