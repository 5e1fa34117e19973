package dev.myelin.sample;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.io.SerializedString;
import dev.myelin.params.ResultWriter;
import java.io.IOException;
import java.util.List;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;

/**
 * Writes the result of {@link Search}.
 */
@Generated("dev.myelin.processor.ActionProcessor")
@NullMarked
final class SearchResultWriter implements ResultWriter<SearchResult> {
  private static final SerializedString HITS = new SerializedString("hits");

  private static final SerializedString SENTENCE_COUNT = new SerializedString("sentence_count");

  private static final SerializedString SIMILARITY = new SerializedString("similarity");

  private static final SerializedString LINE = new SerializedString("line");

  private static final SerializedString TEXT = new SerializedString("text");

  @Override
  public void write(SearchResult value, JsonGenerator out) throws IOException {
    writeSearchResult(ResultWriter.notNull(value, out), out);
  }

  /**
   * Writes a {@link SearchResult}.
   */
  static void writeSearchResult(SearchResult value, JsonGenerator out) throws IOException {
    out.writeStartObject();
    out.writeFieldName(HITS);
    writeHitList(ResultWriter.notNull(value.hits(), out), out);
    out.writeFieldName(SENTENCE_COUNT);
    out.writeNumber(value.sentenceCount());
    out.writeEndObject();
  }

  static void writeHitList(List<Hit> list, JsonGenerator out) throws IOException {
    out.writeStartArray();
    for (Hit element : list) {
      writeHit(ResultWriter.notNull(element, out), out);
    }
    out.writeEndArray();
  }

  /**
   * Writes a {@link Hit}.
   */
  static void writeHit(Hit value, JsonGenerator out) throws IOException {
    out.writeStartObject();
    out.writeFieldName(SIMILARITY);
    out.writeNumber(value.similarity());
    out.writeFieldName(LINE);
    out.writeNumber(value.line());
    out.writeFieldName(TEXT);
    out.writeString(ResultWriter.notNull(value.text(), out));
    out.writeEndObject();
  }
}
