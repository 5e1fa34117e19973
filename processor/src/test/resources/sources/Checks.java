package app;

import jakarta.validation.constraints.*;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Every constraint, and those that the runtime checks in another type than the component's. */
final class Checks {

  Values run(Values params) {
    return params;
  }

  record Values(
      @Min(1) @Max(5) byte tiny,
      @Positive @Nullable Short small,
      @NegativeOrZero int low,
      @DecimalMin(value = "0.5", inclusive = false) float ratio,
      @DecimalMax("0.1") double share,
      @DecimalMin("1e3") long large,
      @Digits(integer = 3, fraction = 2) BigDecimal price,
      @PositiveOrZero @Nullable BigInteger huge,
      @DecimalMin("2.50") @DecimalMax("3.50") String amount,
      @NotBlank @Size(max = 5) @Pattern(regexp = "[a-z]+", flags = Pattern.Flag.CASE_INSENSITIVE) String name,
      @Pattern(regexp = "\\d\"+", message = "must be \"digits\"") String code,
      @Email @NotNull String mail,
      @AssertTrue(message = "accept the terms") boolean accepted,
      @AssertFalse boolean refused,
      @Past LocalDate born,
      @FutureOrPresent @Nullable Instant until,
      @Null @Nullable String nothing,
      @NotEmpty List<@Min(value = 3, message = "too few") Integer> counts,
      @Size(max = 1) Map<@Pattern(regexp = "k.*") String, @Negative Integer> map) {}
}
