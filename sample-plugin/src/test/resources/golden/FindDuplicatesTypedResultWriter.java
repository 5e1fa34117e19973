package dev.myelin.sample;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.io.SerializedString;
import dev.myelin.params.ResultWriter;
import java.io.IOException;
import java.util.List;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;

/**
 * Writes the result of {@link FindDuplicatesTyped}.
 */
@Generated("dev.myelin.processor.ActionProcessor")
@NullMarked
final class FindDuplicatesTypedResultWriter implements ResultWriter<Duplicates> {
  private static final SerializedString GROUPS = new SerializedString("groups");

  private static final SerializedString GROUP_COUNT = new SerializedString("group_count");

  private static final SerializedString DUPLICATE_COUNT = new SerializedString("duplicate_count");

  private static final SerializedString SENTENCE_COUNT = new SerializedString("sentence_count");

  private static final SerializedString SIMILARITY = new SerializedString("similarity");

  private static final SerializedString SENTENCES = new SerializedString("sentences");

  private static final SerializedString LINE = new SerializedString("line");

  private static final SerializedString TEXT = new SerializedString("text");

  @Override
  public void write(Duplicates value, JsonGenerator out) throws IOException {
    writeDuplicates(ResultWriter.notNull(value, out), out);
  }

  /**
   * Writes a {@link Duplicates}.
   */
  static void writeDuplicates(Duplicates value, JsonGenerator out) throws IOException {
    out.writeStartObject();
    out.writeFieldName(GROUPS);
    writeDuplicateGroupList(ResultWriter.notNull(value.groups(), out), out);
    out.writeFieldName(GROUP_COUNT);
    out.writeNumber(value.groupCount());
    out.writeFieldName(DUPLICATE_COUNT);
    out.writeNumber(value.duplicateCount());
    out.writeFieldName(SENTENCE_COUNT);
    out.writeNumber(value.sentenceCount());
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
    out.writeFieldName(SIMILARITY);
    out.writeNumber(value.similarity());
    out.writeFieldName(SENTENCES);
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
    out.writeFieldName(LINE);
    out.writeNumber(value.line());
    out.writeFieldName(TEXT);
    out.writeString(ResultWriter.notNull(value.text(), out));
    out.writeEndObject();
  }
}
