package app;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.io.SerializedString;
import dev.myelin.params.ResultWriter;
import java.io.IOException;
import java.util.List;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;

/**
 * Writes a {@link Sentence}.
 */
@Generated("dev.myelin.processor.ActionProcessor")
@NullMarked
public final class SentenceWriter implements ResultWriter<Sentence> {
  private static final SerializedString TEXT = new SerializedString("text");

  private static final SerializedString NEXT = new SerializedString("next");

  private static final SerializedString PARTS = new SerializedString("parts");

  private static final SerializedString FROM = new SerializedString("from");

  @Override
  public void write(Sentence value, JsonGenerator out) throws IOException {
    writeSentence(ResultWriter.notNull(value, out), out);
  }

  /**
   * Writes a {@link Sentence}.
   */
  public static void writeSentence(Sentence value, JsonGenerator out) throws IOException {
    out.writeStartObject();
    out.writeFieldName(TEXT);
    out.writeString(ResultWriter.notNull(value.text(), out));
    out.writeFieldName(NEXT);
    Sentence next = value.next();
    if (next != null) {
      writeSentence(next, out);
    } else {
      out.writeNull();
    }
    out.writeFieldName(PARTS);
    writePartList(ResultWriter.notNull(value.parts(), out), out);
    out.writeEndObject();
  }

  static void writePartList(List<Sentence.Part> list, JsonGenerator out) throws IOException {
    out.writeStartArray();
    for (Sentence.Part element : list) {
      writePart(ResultWriter.notNull(element, out), out);
    }
    out.writeEndArray();
  }

  /**
   * Writes a {@link Sentence.Part}.
   */
  static void writePart(Sentence.Part value, JsonGenerator out) throws IOException {
    out.writeStartObject();
    out.writeFieldName(FROM);
    out.writeNumber(value.from());
    out.writeEndObject();
  }
}
