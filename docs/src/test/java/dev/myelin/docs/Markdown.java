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

/** A page of the guides, taken apart. Tests run in {@code docs/}. */
record Markdown(String text) {

    /** The repository's root: the folder above. */
    static final Path ROOT = Path.of("..").toAbsolutePath().normalize();

    private static final Pattern BLOCK = Pattern.compile("(?ms)^```(\\w+)\\n(.*?)^```$");
    private static final Pattern FILE = Pattern.compile("(?m)^.*File `([^`]+)`:\\n\\n(?=```)");

    /** What stands between two fences; its text ends with a line end. */
    record Block(String language, String text) {}

    /** @param path from the root */
    static Markdown read(String path) throws IOException {
        return new Markdown(Files.readString(ROOT.resolve(path)));
    }

    /** The page without its blocks. */
    String prose() {
        return BLOCK.matcher(text).replaceAll("");
    }

    /** All blocks, in order. */
    List<Block> blocks() {
        List<Block> blocks = new ArrayList<>();
        for (Matcher matcher = BLOCK.matcher(text); matcher.find(); ) {
            blocks.add(new Block(matcher.group(1), matcher.group(2)));
        }
        return blocks;
    }

    /** The texts of a language's blocks, in order. */
    List<String> blocks(String language) {
        return blocks().stream()
                .filter(block -> block.language().equals(language))
                .map(Block::text)
                .toList();
    }

    /** The first block after a text of the page. */
    Block blockAfter(String lead) {
        int at = text.indexOf(lead);
        if (at < 0) {
            throw new AssertionError("the page does not say: " + lead);
        }
        return new Markdown(text.substring(at)).blocks().get(0);
    }

    /** The files that the page has its reader write: the blocks right after a line that ends with "File `path`:". */
    Map<String, String> files() {
        Map<String, String> files = new LinkedHashMap<>();
        for (Matcher matcher = FILE.matcher(text); matcher.find(); ) {
            Block block = new Markdown(text.substring(matcher.end())).blocks().get(0);
            files.put(matcher.group(1), block.text());
        }
        return files;
    }
}
