package dev.myelin.processor.pass;

import dev.myelin.processor.emit.IndexEmitter;
import java.io.IOException;
import java.util.List;
import javax.annotation.processing.Filer;
import javax.tools.StandardLocation;

/** The index that an earlier compile left in the output folder. */
final class PreviousIndex {

    private PreviousIndex() {}

    /** The author's classes that it lists; none when there is none. */
    static List<String> read(Filer filer) {
        try {
            String text = filer.getResource(StandardLocation.CLASS_OUTPUT, "", IndexEmitter.SERVICE_FILE)
                    .getCharContent(true)
                    .toString();
            return text.lines()
                    .filter(line -> line.contains("#"))
                    .map(line -> line.substring(line.indexOf('#') + 1).strip())
                    .filter(name -> !name.isEmpty())
                    .toList();
        } catch (IOException | IllegalArgumentException e) {
            return List.of(); // the first compile, or a compiler that cannot read its own output
        }
    }
}
