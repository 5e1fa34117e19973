package dev.myelin.processor.read;

import com.palantir.javapoet.ClassName;
import dev.myelin.processor.AnnotationNames;
import dev.myelin.processor.model.IndexModel;
import java.util.Collection;
import java.util.HashSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import javax.lang.model.element.TypeElement;

/** Reads what the index tells of each action, by the names of their classes. */
public final class IndexReader {

    private final TypeLookup lookup;

    public IndexReader(TypeLookup lookup) {
        this.lookup = lookup;
    }

    /** The index of these classes; one that is gone, or no longer an action, is left out. */
    public IndexModel read(Collection<String> classNames) {
        return new IndexModel(new TreeSet<>(classNames)
                .stream().map(this::entry).flatMap(Optional::stream).toList());
    }

    private Optional<IndexModel.Entry> entry(String className) {
        return type(className).flatMap(type -> action(type).or(() -> deployment(type)));
    }

    private Optional<IndexModel.Entry> action(TypeElement type) {
        return ActionReader.attributes(type)
                .filter(attributes -> ActionReader.isAction(type, lookup))
                .map(attributes -> new IndexModel.Entry(
                        ClassName.get(type),
                        attributes.string("name"),
                        attributes.string("description"),
                        attributes.origin("name")));
    }

    /** The action that sends requests to a deployment. */
    private Optional<IndexModel.Entry> deployment(TypeElement type) {
        return RoutedReader.isRouted(type, lookup)
                ? DeploymentReader.read(type)
                        .get()
                        .flatMap(deployment -> Attributes.of(type, AnnotationNames.SERVE_DEPLOYMENT)
                                .map(attributes -> new IndexModel.Entry(
                                        ClassName.get(type),
                                        RoutedReader.action(attributes),
                                        RoutedReader.description(deployment),
                                        attributes.origin("action"))))
                : Optional.empty();
    }

    /** The step classes that these actions list. */
    public Set<String> listedSteps(IndexModel index) {
        Set<String> listed = new HashSet<>();
        for (IndexModel.Entry entry : index.entries()) {
            type(entry.type().canonicalName())
                    .flatMap(ActionReader::attributes)
                    .ifPresent(attributes -> attributes.classValues("steps").stream()
                            .map(Attributes.NamedClass::type)
                            .filter(Objects::nonNull)
                            .forEach(step -> listed.add(
                                    TypeLookup.element(step).getQualifiedName().toString())));
        }
        return listed;
    }

    private Optional<TypeElement> type(String className) {
        return Optional.ofNullable(lookup.elements().getTypeElement(className));
    }
}
