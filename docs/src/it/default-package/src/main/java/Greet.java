import dev.myelin.action.BaseInferenceAction;
import dev.myelin.annotations.InferenceAction;

@InferenceAction(name = "greet", description = "Greets somebody")
final class Greet extends BaseInferenceAction<Greeting> {

  record Said(String text, Greeting of) {}

  @Override
  public Said execute() {
    return new Said("Hello " + params().name(), params());
  }
}
