package app;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.myelin.json.FreeForm;
import dev.myelin.model.ModelId;
import dev.myelin.params.ResultWriter;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Writes the result of {@link Catalogue}.
 */
final class CatalogueResultWriter implements ResultWriter<Catalogue.Report> {
  @Override
  public void write(Catalogue.Report value, JsonGenerator out) throws IOException {
    writeReport(ResultWriter.notNull(value, out), out);
  }

  /**
   * Writes a {@link Catalogue.Report}.
   */
  static void writeReport(Catalogue.Report value, JsonGenerator out) throws IOException {
    out.writeStartObject();
    out.writeFieldName("model");
    ResultWriter.writeModelId(ResultWriter.notNull(value.model(), out), out);
    out.writeFieldName("fallback");
    ModelId fallback = value.fallback();
    if (fallback == null) {
      out.writeNull();
    } else {
      ResultWriter.writeModelId(fallback, out);
    }
    out.writeFieldName("title");
    out.writeString(ResultWriter.notNull(value.title(), out));
    out.writeFieldName("note");
    String note = value.note();
    if (note == null) {
      out.writeNull();
    } else {
      out.writeString(note);
    }
    out.writeBooleanField("exact", value.exact());
    out.writeStringField("mark", String.valueOf(value.mark()));
    out.writeNumberField("small", value.small());
    out.writeNumberField("count", value.count());
    out.writeFieldName("boxed");
    out.writeNumber(ResultWriter.notNull(value.boxed(), out));
    out.writeFieldName("score");
    Double score = value.score();
    if (score == null) {
      out.writeNull();
    } else {
      out.writeNumber(score);
    }
    out.writeFieldName("order");
    out.writeString(ResultWriter.notNull(value.order(), out).name());
    out.writeFieldName("then_by");
    Catalogue.Order thenBy = value.thenBy();
    if (thenBy == null) {
      out.writeNull();
    } else {
      out.writeString(thenBy.name());
    }
    out.writeFieldName("hits");
    writeHitList(ResultWriter.notNull(value.hits(), out), out);
    out.writeFieldName("tags");
    writeNullableStringList(ResultWriter.notNull(value.tags(), out), out);
    out.writeFieldName("scores");
    List<Double> scores = value.scores();
    if (scores == null) {
      out.writeNull();
    } else {
      writeDoubleList(scores, out);
    }
    out.writeFieldName("best");
    Catalogue.Hit best = value.best();
    if (best == null) {
      out.writeNull();
    } else {
      writeHit(best, out);
    }
    out.writeFieldName("extra");
    FreeForm.write(ResultWriter.notNull(value.extra(), out), out);
    out.writeFieldName("vector");
    FreeForm.writeFloats(ResultWriter.notNull(value.vector(), out), out);
    out.writeFieldName("weights");
    double[] weights = value.weights();
    if (weights == null) {
      out.writeNull();
    } else {
      FreeForm.writeDoubles(weights, out);
    }
    out.writeFieldName("models");
    writeModelIdListList(ResultWriter.notNull(value.models(), out), out);
    out.writeEndObject();
  }

  static void writeHitList(List<Catalogue.Hit> list, JsonGenerator out) throws IOException {
    out.writeStartArray();
    for (Catalogue.Hit element : list) {
      writeHit(ResultWriter.notNull(element, out), out);
    }
    out.writeEndArray();
  }

  static void writeNullableStringList(List<@Nullable String> list, JsonGenerator out) throws
      IOException {
    out.writeStartArray();
    for (@Nullable String element : list) {
      if (element == null) {
        out.writeNull();
      } else {
        out.writeString(element);
      }
    }
    out.writeEndArray();
  }

  static void writeDoubleList(List<Double> list, JsonGenerator out) throws IOException {
    out.writeStartArray();
    for (Double element : list) {
      out.writeNumber(ResultWriter.notNull(element, out));
    }
    out.writeEndArray();
  }

  /**
   * Writes a {@link Catalogue.Hit}.
   */
  static void writeHit(Catalogue.Hit value, JsonGenerator out) throws IOException {
    out.writeStartObject();
    out.writeFieldName("value");
    out.writeString(ResultWriter.notNull(value.value(), out));
    out.writeNumberField("out", value.out());
    out.writeEndObject();
  }

  static void writeModelIdListList(List<List<ModelId>> list, JsonGenerator out) throws IOException {
    out.writeStartArray();
    for (List<ModelId> element : list) {
      writeModelIdList(ResultWriter.notNull(element, out), out);
    }
    out.writeEndArray();
  }

  static void writeModelIdList(List<ModelId> list, JsonGenerator out) throws IOException {
    out.writeStartArray();
    for (ModelId element : list) {
      ResultWriter.writeModelId(ResultWriter.notNull(element, out), out);
    }
    out.writeEndArray();
  }
}
