package dev.myelin.backend.config;

import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.composer.Composer;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.parser.ParserImpl;
import org.yaml.snakeyaml.reader.ReaderException;
import org.yaml.snakeyaml.reader.StreamReader;

/** A text as a tree of nodes that know their places. No object of any other class is ever made of it. */
final class YamlDocument {

    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private YamlDocument() {}

    /** The mapping that the text is; null, with the problem noted, when it is none. */
    static @Nullable MappingNode read(String text, ConfigProblems problems) {
        Node node = compose(text, problems);
        if (node == null || node instanceof MappingNode) {
            return (MappingNode) node;
        }
        problems.add(node, "", "must be a mapping, was " + Shown.value(node));
        return null;
    }

    private static @Nullable Node compose(String text, ConfigProblems problems) {
        boolean hasMark = !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK;
        LoaderOptions options = new LoaderOptions();
        options.setCodePointLimit(PluginConfig.LARGEST);
        try {
            StreamReader reader = new StreamReader(hasMark ? text.substring(1) : text);
            Node node = new Composer(new ParserImpl(reader, options), new PlatformResolver(), options).getSingleNode();
            if (node == null) {
                problems.add((Mark) null, "is empty");
            }
            return node;
        } catch (ReaderException e) {
            problems.add((Mark) null, "holds a character that YAML does not allow, at offset " + e.getPosition());
        } catch (MarkedYAMLException e) {
            problems.add(e.getProblemMark(), message(e));
        } catch (YAMLException e) {
            problems.add((Mark) null, Shown.line(String.valueOf(e.getMessage())));
        }
        return null;
    }

    private static String message(MarkedYAMLException e) {
        String context = e.getContext();
        String problem = String.valueOf(e.getProblem());
        return Shown.line(context == null ? problem : context + ": " + problem);
    }
}
