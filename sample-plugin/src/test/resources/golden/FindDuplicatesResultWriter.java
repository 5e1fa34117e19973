package dev.myelin.sample;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.myelin.params.ResultWriter;
import java.io.IOException;
import java.util.List;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;

/**
 * Writes the result of {@link FindDuplicates}.
 */
@Generated("dev.myelin.processor.ActionProcessor")
@NullMarked
final class FindDuplicatesResultWriter implements ResultWriter<Duplicates> {
  @Override
  public void write(Duplicates value, JsonGenerator out) throws IOException {
    writeDuplicates(ResultWriter.notNull(value, out), out);
  }

  /**
   * Writes a {@link Duplicates}.
   */
  static void writeDuplicates(Duplicates value, JsonGenerator out) throws IOException {
    out.writeStartObject();
    out.writeFieldName("groups");
    writeDuplicateGroupList(ResultWriter.notNull(value.groups(), out), out);
    out.writeNumberField("group_count", value.groupCount());
    out.writeNumberField("duplicate_count", value.duplicateCount());
    out.writeNumberField("sentence_count", value.sentenceCount());
    out.writeEndObject();
  }

  static void writeDuplicateGroupList(List<DuplicateGroup> list, JsonGenerator out) throws
      IOException {
    out.writeStartArray();
    for (DuplicateGroup element : list) {
      writeDuplicateGroup(ResultWriter.notNull(element, out), out);
    }
    out.writeEndArray();
  }

  /**
   * Writes a {@link DuplicateGroup}.
   */
  static void writeDuplicateGroup(DuplicateGroup value, JsonGenerator out) throws IOException {
    out.writeStartObject();
    out.writeNumberField("similarity", value.similarity());
    out.writeFieldName("sentences");
    writeNumberedSentenceList(ResultWriter.notNull(value.sentences(), out), out);
    out.writeEndObject();
  }

  static void writeNumberedSentenceList(List<NumberedSentence> list, JsonGenerator out) throws
      IOException {
    out.writeStartArray();
    for (NumberedSentence element : list) {
      writeNumberedSentence(ResultWriter.notNull(element, out), out);
    }
    out.writeEndArray();
  }

  /**
   * Writes a {@link NumberedSentence}.
   */
  static void writeNumberedSentence(NumberedSentence value, JsonGenerator out) throws IOException {
    out.writeStartObject();
    out.writeNumberField("line", value.line());
    out.writeFieldName("text");
    out.writeString(ResultWriter.notNull(value.text(), out));
    out.writeEndObject();
  }
}
