package app;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.io.SerializedString;
import dev.myelin.action.Predictions;
import dev.myelin.json.FreeForm;
import dev.myelin.params.ResultWriter;
import java.io.IOException;

/**
 * Writes the result of {@link Embed}.
 */
final class EmbedResultWriter implements ResultWriter<Predictions<Embed.Embedding>> {
  private static final SerializedString VECTOR = new SerializedString("vector");

  @Override
  public void write(Predictions<Embed.Embedding> value, JsonGenerator out) throws IOException {
    value.write(out, EmbedResultWriter::writeEmbedding);
  }

  /**
   * Writes an {@link Embed.Embedding}.
   */
  static void writeEmbedding(Embed.Embedding value, JsonGenerator out) throws IOException {
    out.writeStartObject();
    out.writeFieldName(VECTOR);
    FreeForm.writeFloats(ResultWriter.notNull(value.vector(), out), out);
    out.writeEndObject();
  }
}
