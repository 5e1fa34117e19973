package dev.myelin.sample;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.io.SerializedString;
import dev.myelin.action.Predictions;
import dev.myelin.json.FreeForm;
import dev.myelin.params.ResultWriter;
import java.io.IOException;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;

/**
 * Writes the result of {@link Embed}.
 */
@Generated("dev.myelin.processor.ActionProcessor")
@NullMarked
final class EmbedResultWriter implements ResultWriter<Predictions<Embedding>> {
  private static final SerializedString VECTOR = new SerializedString("vector");

  @Override
  public void write(Predictions<Embedding> value, JsonGenerator out) throws IOException {
    value.write(out, EmbedResultWriter::writeEmbedding);
  }

  /**
   * Writes an {@link Embedding}.
   */
  static void writeEmbedding(Embedding value, JsonGenerator out) throws IOException {
    out.writeStartObject();
    out.writeFieldName(VECTOR);
    FreeForm.writeFloats(ResultWriter.notNull(value.vector(), out), out);
    out.writeEndObject();
  }
}
