package dev.myelin.sample;

import com.fasterxml.jackson.core.JsonGenerator;
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
  @Override
  public void write(SearchResult value, JsonGenerator out) throws IOException {
    writeSearchResult(ResultWriter.notNull(value, out), out);
  }

  /**
   * Writes a {@link SearchResult}.
   */
  static void writeSearchResult(SearchResult value, JsonGenerator out) throws IOException {
    out.writeStartObject();
    out.writeFieldName("hits");
    writeHitList(ResultWriter.notNull(value.hits(), out), out);
    out.writeNumberField("sentence_count", value.sentenceCount());
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
    out.writeNumberField("similarity", value.similarity());
    out.writeNumberField("line", value.line());
    out.writeFieldName("text");
    out.writeString(ResultWriter.notNull(value.text(), out));
    out.writeEndObject();
  }
}
