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
    ResultWriter.writeNullable(value.fallback(), out, ResultWriter::writeModelId);
    out.writeFieldName("title");
    out.writeString(ResultWriter.notNull(value.title(), out));
    out.writeFieldName("note");
    FreeForm.write(value.note(), out);
    out.writeBooleanField("exact", value.exact());
    out.writeStringField("mark", String.valueOf(value.mark()));
    out.writeNumberField("small", value.small());
    out.writeNumberField("count", value.count());
    out.writeFieldName("boxed");
    FreeForm.write(ResultWriter.notNull(value.boxed(), out), out);
    out.writeFieldName("score");
    FreeForm.write(value.score(), out);
    out.writeFieldName("order");
    out.writeString(ResultWriter.notNull(value.order(), out).name());
    out.writeFieldName("then_by");
    FreeForm.write(value.thenBy(), out);
    out.writeFieldName("hits");
    writeHitList(ResultWriter.notNull(value.hits(), out), out);
    out.writeFieldName("tags");
    writeNullableStringList(ResultWriter.notNull(value.tags(), out), out);
    out.writeFieldName("scores");
    ResultWriter.writeNullable(value.scores(), out, CatalogueResultWriter::writeDoubleList);
    out.writeFieldName("best");
    ResultWriter.writeNullable(value.best(), out, CatalogueResultWriter::writeHit);
    out.writeFieldName("extra");
    FreeForm.write(ResultWriter.notNull(value.extra(), out), out);
    out.writeFieldName("vector");
    FreeForm.writeFloats(ResultWriter.notNull(value.vector(), out), out);
    out.writeFieldName("weights");
    FreeForm.write(value.weights(), out);
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
      FreeForm.write(element, out);
    }
    out.writeEndArray();
  }

  static void writeDoubleList(List<Double> list, JsonGenerator out) throws IOException {
    out.writeStartArray();
    for (Double element : list) {
      FreeForm.write(ResultWriter.notNull(element, out), out);
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
