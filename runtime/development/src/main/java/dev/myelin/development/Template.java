package dev.myelin.development;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * HTML with holes. {@code {{name}}} becomes a text, escaped; {@code {{{name}}}} becomes HTML that other templates
 * have made. There is no other way into a page.
 */
final class Template {

    private static final Pattern HOLE = Pattern.compile("\\{\\{\\{([a-z_]+)}}}|\\{\\{([a-z_]+)}}");

    private final String source;

    private Template(String source) {
        this.source = source;
    }

    /** HTML that is safe: made of templates. */
    record Html(String text) {

        static final Html NONE = new Html("");

        static Html all(Iterable<Html> parts) {
            StringBuilder text = new StringBuilder();
            parts.forEach(part -> text.append(part.text()));
            return new Html(text.toString());
        }
    }

    /** @param name of a file beside this class */
    static Template of(String name) {
        return new Template(new String(resource(name), StandardCharsets.UTF_8));
    }

    /** A file beside this class. */
    static byte[] resource(String name) {
        try (InputStream in = Template.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("the jar lacks " + name);
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Begins to fill the holes. */
    Filling with(String name, Object value) {
        return new Filling().with(name, value);
    }

    /** What the holes are filled with. */
    final class Filling {

        private final Map<String, Object> values = new HashMap<>();

        Filling with(String name, Object value) {
            values.put(name, value);
            return this;
        }

        /** @throws IllegalStateException when a hole is not filled, or is for HTML and given a text */
        Html html() {
            return new Html(HOLE.matcher(source)
                    .replaceAll(hole -> Matcher.quoteReplacement(
                            hole.group(1) == null ? escape(value(hole.group(2)).toString()) : raw(hole.group(1)))));
        }

        private String raw(String name) {
            if (value(name) instanceof Html html) {
                return html.text();
            }
            throw new IllegalStateException("the hole '" + name + "' is for HTML");
        }

        private Object value(String name) {
            Object value = values.get(name);
            if (value == null) {
                throw new IllegalStateException("the hole '" + name + "' is not filled");
            }
            return value;
        }
    }

    static String escape(String text) {
        StringBuilder escaped = new StringBuilder(text.length() + 16);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '&' -> escaped.append("&amp;");
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                case '"' -> escaped.append("&quot;");
                case '\'' -> escaped.append("&#39;");
                default -> escaped.append(c);
            }
        }
        return escaped.toString();
    }
}
