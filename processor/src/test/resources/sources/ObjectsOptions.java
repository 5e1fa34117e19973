package app;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

@Value.Immutable
@Value.Style(jdkOnly = true)
interface ObjectsOptions {
  int depth();

  List<String> names();

  Map<String, Integer> counts();

  Optional<String> title();

  @Nullable String comment();

  @Value.Default
  default int width() {
    return 80;
  }
}
