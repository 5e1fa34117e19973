package app;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.io.SerializedString;
import dev.myelin.params.ResultWriter;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Writes the result of {@link Objects}.
 */
final class ObjectsResultWriter implements ResultWriter<Objects.Values> {
  private static final SerializedString NAMED = new SerializedString("named");

  private static final SerializedString LOOSE = new SerializedString("loose");

  private static final SerializedString BEAN = new SerializedString("bean");

  private static final SerializedString SECOND = new SerializedString("second");

  private static final SerializedString OPTIONS = new SerializedString("options");

  private static final SerializedString ID = new SerializedString("ID");

  private static final SerializedString NAME = new SerializedString("name");

  private static final SerializedString COUNT = new SerializedString("count");

  private static final SerializedString NOTE = new SerializedString("note");

  private static final SerializedString TAGS = new SerializedString("tags");

  private static final SerializedString MAY = new SerializedString("may");

  private static final SerializedString RATIO = new SerializedString("ratio");

  private static final SerializedString LIMIT = new SerializedString("limit");

  private static final SerializedString DEPTH = new SerializedString("depth");

  private static final SerializedString NAMES = new SerializedString("names");

  private static final SerializedString COUNTS = new SerializedString("counts");

  private static final SerializedString TITLE = new SerializedString("title");

  private static final SerializedString COMMENT = new SerializedString("comment");

  private static final SerializedString WIDTH = new SerializedString("width");

  @Override
  public void write(Objects.Values value, JsonGenerator out) throws IOException {
    writeValues(ResultWriter.notNull(value, out), out);
  }

  /**
   * Writes an {@link Objects.Values}.
   */
  static void writeValues(Objects.Values value, JsonGenerator out) throws IOException {
    out.writeStartObject();
    out.writeFieldName(NAMED);
    writeNamed(ResultWriter.notNull(value.named(), out), out);
    out.writeFieldName(LOOSE);
    writeLoose(ResultWriter.notNull(value.loose(), out), out);
    out.writeFieldName(BEAN);
    writeBean(ResultWriter.notNull(value.bean(), out), out);
    out.writeFieldName(SECOND);
    Objects.Bean second = value.second();
    if (second != null) {
      writeBean(second, out);
    } else {
      out.writeNull();
    }
    out.writeFieldName(OPTIONS);
    writeObjectsOptions(ResultWriter.notNull(value.options(), out), out);
    out.writeEndObject();
  }

  /**
   * Writes an {@link Objects.Named}.
   */
  static void writeNamed(Objects.Named value, JsonGenerator out) throws IOException {
    out.writeStartObject();
    out.writeFieldName(ID);
    out.writeNumber(value.id());
    out.writeFieldName(NAME);
    out.writeString(ResultWriter.notNull(value.name(), out));
    out.writeEndObject();
  }

  /**
   * Writes an {@link Objects.Loose}.
   */
  static void writeLoose(Objects.Loose value, JsonGenerator out) throws IOException {
    out.writeStartObject();
    out.writeFieldName(COUNT);
    out.writeNumber(value.count());
    out.writeEndObject();
  }

  /**
   * Writes an {@link Objects.Bean}.
   */
  static void writeBean(Objects.Bean value, JsonGenerator out) throws IOException {
    out.writeStartObject();
    out.writeFieldName(COUNT);
    out.writeNumber(value.getCount());
    out.writeFieldName(NOTE);
    String note = value.getNote();
    if (note != null) {
      out.writeString(note);
    } else {
      out.writeNull();
    }
    out.writeFieldName(TAGS);
    writeStringList(ResultWriter.notNull(value.getTags(), out), out);
    out.writeFieldName(MAY);
    Optional<String> may = ResultWriter.notNull(value.getMay(), out);
    if (may.isPresent()) {
      out.writeString(may.get());
    } else {
      out.writeNull();
    }
    out.writeFieldName(RATIO);
    out.writeNumber(value.ratio);
    out.writeFieldName(LIMIT);
    Integer limit = value.limit;
    if (limit != null) {
      out.writeNumber(limit);
    } else {
      out.writeNull();
    }
    out.writeEndObject();
  }

  /**
   * Writes an {@link ObjectsOptions}.
   */
  static void writeObjectsOptions(ObjectsOptions value, JsonGenerator out) throws IOException {
    out.writeStartObject();
    out.writeFieldName(DEPTH);
    out.writeNumber(value.depth());
    out.writeFieldName(NAMES);
    writeStringList(ResultWriter.notNull(value.names(), out), out);
    out.writeFieldName(COUNTS);
    writeIntMap(ResultWriter.notNull(value.counts(), out), out);
    out.writeFieldName(TITLE);
    Optional<String> title = ResultWriter.notNull(value.title(), out);
    if (title.isPresent()) {
      out.writeString(title.get());
    } else {
      out.writeNull();
    }
    out.writeFieldName(COMMENT);
    String comment = value.comment();
    if (comment != null) {
      out.writeString(comment);
    } else {
      out.writeNull();
    }
    out.writeFieldName(WIDTH);
    out.writeNumber(value.width());
    out.writeEndObject();
  }

  static void writeStringList(List<String> list, JsonGenerator out) throws IOException {
    out.writeStartArray();
    for (String element : list) {
      out.writeString(ResultWriter.notNull(element, out));
    }
    out.writeEndArray();
  }

  static void writeIntMap(Map<String, Integer> map, JsonGenerator out) throws IOException {
    out.writeStartObject();
    for (Map.Entry<String, Integer> entry : map.entrySet()) {
      out.writeFieldName(ResultWriter.key(entry.getKey(), out));
      out.writeNumber(ResultWriter.notNull(entry.getValue(), out));
    }
    out.writeEndObject();
  }
}
