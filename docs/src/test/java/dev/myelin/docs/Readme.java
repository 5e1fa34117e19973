package dev.myelin.docs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The README, taken apart. Tests run in {@code docs/}; the root is the folder above. */
final class Readme {

    /** The repository's root. */
    static final Path ROOT = Path.of("").toAbsolutePath().getParent();

    private static final Pattern BLOCK = Pattern.compile("(?ms)^```(\\w+)\\n(.*?)^```$");
    private static final Pattern FILE = Pattern.compile("(?ms)File `([^`]+)`:\\n\\n```\\w+\\n(.*?)^```$");

    private Readme() {}

    static String text() throws IOException {
        return Files.readString(ROOT.resolve("README.md"));
    }

    /** The blocks of a language, in order. */
    static List<String> blocks(String language) throws IOException {
        List<String> blocks = new ArrayList<>();
        for (Matcher matcher = BLOCK.matcher(text()); matcher.find(); ) {
            if (matcher.group(1).equals(language)) {
                blocks.add(matcher.group(2));
            }
        }
        return blocks;
    }

    /** The tutorial's files: what follows a line that ends with {@code File `path`:}. */
    static Map<String, String> files() throws IOException {
        Map<String, String> files = new LinkedHashMap<>();
        for (Matcher matcher = FILE.matcher(text()); matcher.find(); ) {
            files.put(matcher.group(1), matcher.group(2));
        }
        return files;
    }

    /** The block that follows a line of the README. */
    static String blockAfter(String line) throws IOException {
        String text = text();
        int at = text.indexOf(line);
        Matcher matcher = BLOCK.matcher(text);
        if (at < 0 || !matcher.find(at)) {
            throw new AssertionError("README.md has no block after: " + line);
        }
        return matcher.group(2);
    }
}
