package app;

import com.fasterxml.jackson.annotation.JsonAlias;
import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonProperty;
import dev.myelin.annotations.DefaultValue;
import jakarta.validation.constraints.Max;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/** Records, beans and builders, with names and components that are passed over. */
final class Objects {

  Values run(Values params) {
    return params;
  }

  record Values(Named named, Loose loose, Bean bean, @Nullable Bean second, ObjectsOptions options) {}

  @JsonIgnoreProperties({"old", "older"})
  record Named(
      @JsonProperty("ID") int id,
      @JsonAlias({"title", "label"}) String name,
      @JsonIgnore short hidden,
      @JsonIgnore @Nullable String secret,
      @JsonIgnore Optional<String> note,
      @JsonIgnore @DefaultValue("7") int seven) {}

  @JsonIgnoreProperties(ignoreUnknown = true)
  record Loose(int count) {}

  static class Bean {
    private int count;
    private @Nullable String note = "none";
    private List<String> tags = new ArrayList<>();
    private Optional<String> may = Optional.of("maybe");
    public double ratio;
    public @Nullable Integer limit = 5;
    public @JsonIgnore String skipped = "skipped";

    public int getCount() {
      return count;
    }

    public void setCount(@Max(9) int count) {
      this.count = count;
    }

    public @Nullable String getNote() {
      return note;
    }

    public void setNote(@Nullable String note) {
      this.note = note;
    }

    public List<String> getTags() {
      return tags;
    }

    public void setTags(List<String> tags) {
      if (tags.contains("bad")) {
        throw new IllegalArgumentException("has a bad tag");
      }
      this.tags = tags;
    }

    public Optional<String> getMay() {
      return may;
    }

    public void setMay(Optional<String> may) {
      this.may = may;
    }
  }
}
