import dev.myelin.annotations.DefaultValue;
import jakarta.validation.constraints.NotBlank;

record Greeting(@NotBlank String name, @DefaultValue("1") int times) {}
