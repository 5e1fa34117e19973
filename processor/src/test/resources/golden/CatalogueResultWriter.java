package app;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.io.SerializedString;
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
  private static final SerializedString MODEL = new SerializedString("model");

  private static final SerializedString FALLBACK = new SerializedString("fallback");

  private static final SerializedString TITLE = new SerializedString("title");

  private static final SerializedString NOTE = new SerializedString("note");

  private static final SerializedString EXACT = new SerializedString("exact");

  private static final SerializedString MARK = new SerializedString("mark");

  private static final SerializedString SMALL = new SerializedString("small");

  private static final SerializedString COUNT = new SerializedString("count");

  private static final SerializedString BOXED = new SerializedString("boxed");

  private static final SerializedString SCORE = new SerializedString("score");

  private static final SerializedString ORDER = new SerializedString("order");

  private static final SerializedString THEN_BY = new SerializedString("then_by");

  private static final SerializedString HITS = new SerializedString("hits");

  private static final SerializedString TAGS = new SerializedString("tags");

  private static final SerializedString SCORES = new SerializedString("scores");

  private static final SerializedString BEST = new SerializedString("best");

  private static final SerializedString EXTRA = new SerializedString("extra");

  private static final SerializedString VECTOR = new SerializedString("vector");

  private static final SerializedString WEIGHTS = new SerializedString("weights");

  private static final SerializedString MODELS = new SerializedString("models");

  private static final SerializedString VALUE = new SerializedString("value");

  private static final SerializedString OUT = new SerializedString("out");

  @Override
  public void write(Catalogue.Report value, JsonGenerator out) throws IOException {
    writeReport(ResultWriter.notNull(value, out), out);
  }

  /**
   * Writes a {@link Catalogue.Report}.
   */
  static void writeReport(Catalogue.Report value, JsonGenerator out) throws IOException {
    out.writeStartObject();
    out.writeFieldName(MODEL);
    ResultWriter.writeModelId(ResultWriter.notNull(value.model(), out), out);
    out.writeFieldName(FALLBACK);
    ModelId fallback = value.fallback();
    if (fallback != null) {
      ResultWriter.writeModelId(fallback, out);
    } else {
      out.writeNull();
    }
    out.writeFieldName(TITLE);
    out.writeString(ResultWriter.notNull(value.title(), out));
    out.writeFieldName(NOTE);
    String note = value.note();
    if (note != null) {
      out.writeString(note);
    } else {
      out.writeNull();
    }
    out.writeFieldName(EXACT);
    out.writeBoolean(value.exact());
    out.writeFieldName(MARK);
    out.writeString(String.valueOf(value.mark()));
    out.writeFieldName(SMALL);
    out.writeNumber(value.small());
    out.writeFieldName(COUNT);
    out.writeNumber(value.count());
    out.writeFieldName(BOXED);
    out.writeNumber(ResultWriter.notNull(value.boxed(), out));
    out.writeFieldName(SCORE);
    Double score = value.score();
    if (score != null) {
      out.writeNumber(score);
    } else {
      out.writeNull();
    }
    out.writeFieldName(ORDER);
    out.writeString(ResultWriter.notNull(value.order(), out).name());
    out.writeFieldName(THEN_BY);
    Catalogue.Order thenBy = value.thenBy();
    if (thenBy != null) {
      out.writeString(thenBy.name());
    } else {
      out.writeNull();
    }
    out.writeFieldName(HITS);
    writeHitList(ResultWriter.notNull(value.hits(), out), out);
    out.writeFieldName(TAGS);
    writeNullableStringList(ResultWriter.notNull(value.tags(), out), out);
    out.writeFieldName(SCORES);
    List<Double> scores = value.scores();
    if (scores != null) {
      writeDoubleList(scores, out);
    } else {
      out.writeNull();
    }
    out.writeFieldName(BEST);
    Catalogue.Hit best = value.best();
    if (best != null) {
      writeHit(best, out);
    } else {
      out.writeNull();
    }
    out.writeFieldName(EXTRA);
    FreeForm.write(ResultWriter.notNull(value.extra(), out), out);
    out.writeFieldName(VECTOR);
    FreeForm.writeFloats(ResultWriter.notNull(value.vector(), out), out);
    out.writeFieldName(WEIGHTS);
    double[] weights = value.weights();
    if (weights != null) {
      FreeForm.writeDoubles(weights, out);
    } else {
      out.writeNull();
    }
    out.writeFieldName(MODELS);
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
      if (element != null) {
        out.writeString(element);
      } else {
        out.writeNull();
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
    out.writeFieldName(VALUE);
    out.writeString(ResultWriter.notNull(value.value(), out));
    out.writeFieldName(OUT);
    out.writeNumber(value.out());
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
