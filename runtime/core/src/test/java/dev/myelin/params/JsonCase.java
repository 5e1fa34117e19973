package dev.myelin.params;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A line of {@code json-cases.txt}: a document, and what becomes of it.
 *
 * @param name its first letter says what the standard thinks: {@code y} must be accepted, {@code n} refused, {@code i}
 *     may be either
 * @param form the document; bytes other than visible ASCII as {@code %XX}, repeated text as {@code %{TIMES:TEXT}}
 * @param decision {@code accepted}, or the code of the one problem
 * @param reason empty where the standard leaves no choice
 */
record JsonCase(String name, String form, String decision, String reason) {

    private static final Pattern PART = Pattern.compile("%([0-9A-F]{2})|%\\{(\\d+):(.*?)}(?=%|$)|(.)");

    static List<JsonCase> all() throws IOException {
        try (InputStream in = Objects.requireNonNull(JsonCase.class.getResourceAsStream("/json-cases.txt"))) {
            return new String(in.readAllBytes(), UTF_8)
                    .lines()
                    .skip(1)
                    .map(JsonCase::of)
                    .toList();
        }
    }

    private static JsonCase of(String line) {
        String[] parts = line.split(" \\| ", -1);
        return new JsonCase(parts[0], parts[1], parts[2], parts.length > 3 ? parts[3] : "");
    }

    byte[] document() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (Matcher part = PART.matcher(form); part.find(); ) {
            if (part.group(1) != null) {
                bytes.write(Integer.parseInt(part.group(1), 16));
            } else if (part.group(2) != null) {
                bytes.writeBytes(
                        part.group(3).repeat(Integer.parseInt(part.group(2))).getBytes(UTF_8));
            } else {
                bytes.writeBytes(part.group(4).getBytes(UTF_8));
            }
        }
        return bytes.toByteArray();
    }

    /** As a row of a table in Markdown. */
    String row() {
        String answer = decision.equals("accepted") ? decision : "`" + decision + "`";
        String shown = form.isEmpty() ? "(nothing)" : "`` " + form + " ``";
        return "| " + name + " | " + shown + " | " + answer + (reason.isEmpty() ? "" : ": " + reason) + " |\n";
    }

    @Override
    public String toString() {
        return name;
    }
}
