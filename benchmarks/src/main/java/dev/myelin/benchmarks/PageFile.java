package dev.myelin.benchmarks;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * Where the tables of a measurement go: to standard output, and into the page that the option {@code page=FILE} names.
 *
 * @param file the page's file
 * @param page the page, read before the measurement begins: what is wrong with it shows before the hour, not after it
 */
public record PageFile(Optional<Path> file, Optional<Page> page) {

    private static final String OPTION = "page=";

    /** Whether an option is the page's. */
    public static boolean isPage(String option) {
        return option.startsWith(OPTION);
    }

    /**
     * The page among the options; the last, when there are several.
     *
     * @param place the words of the marks in the page
     * @throws IllegalArgumentException when the page has no such place
     */
    public static PageFile of(List<String> options, String place) throws IOException {
        Optional<Path> file = options.stream()
                .filter(PageFile::isPage)
                .reduce((first, last) -> last)
                .map(option -> Path.of(option.substring(OPTION.length())));
        if (file.isEmpty()) {
            return new PageFile(file, Optional.empty());
        }
        return new PageFile(file, Optional.of(Page.of(Files.readString(file.get()), place)));
    }

    /** Prints the tables, and puts them into the page. */
    public void put(String tables) throws IOException {
        new PrintStream(System.out, true, UTF_8).print(tables);
        if (file.isPresent() && page.isPresent()) {
            Files.writeString(file.get(), page.get().with(tables));
        }
    }
}
