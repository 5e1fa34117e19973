package dev.myelin.processor.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javax.tools.Diagnostic;

/**
 * What came of a compile.
 *
 * @param success whether there were no errors
 * @param messages everything the compiler said
 * @param generated the files that processors wrote below the sources, by path with slashes
 * @param classes the folder of the class files and resources
 */
public record Compiled(boolean success, List<Message> messages, Map<String, String> generated, Path classes) {

    /** The errors. */
    public List<Message> errors() {
        return messages.stream()
                .filter(message -> message.kind() == Diagnostic.Kind.ERROR)
                .toList();
    }

    /** Fails the test, with all messages, unless the compile said nothing at all. */
    public Compiled isClean() {
        assertThat(messages).extracting(Message::shown).isEmpty();
        assertThat(success).isTrue();
        return this;
    }

    /** A generated source. */
    public String generated(String path) {
        assertThat(generated).containsKey(path);
        return Objects.requireNonNull(generated.get(path));
    }

    /** A new loader of the classes that were compiled, beside those of the test. */
    public ClassLoader newLoader() {
        try {
            URL[] path = {classes.toUri().toURL()};
            return new URLClassLoader(path, Compiled.class.getClassLoader());
        } catch (MalformedURLException e) {
            throw new AssertionError(e);
        }
    }
}
