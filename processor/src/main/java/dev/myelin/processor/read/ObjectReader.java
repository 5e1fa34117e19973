package dev.myelin.processor.read;

import com.palantir.javapoet.TypeName;
import dev.myelin.processor.model.ObjectModel;
import dev.myelin.processor.model.ObjectModel.Component;
import dev.myelin.processor.problem.Origin;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;

/** Reads a type that is an object in JSON. */
final class ObjectReader {

    private final Walk walk;
    private final ComponentReader componentReader;

    ObjectReader(Walk walk) {
        this.walk = walk;
        this.componentReader = new ComponentReader(walk);
    }

    ObjectModel read(DeclaredType type) {
        TypeElement element = TypeLookup.element(type);
        boolean record = element.getKind() == ElementKind.RECORD;
        List<Property> properties =
                record ? RecordProperties.of(type, walk.lookup().types()) : BeanProperties.of(type, walk);
        List<Component> components = new ArrayList<>();
        for (Property property : properties) {
            componentReader.read(TypeText.of(element), property).ifPresent(components::add);
        }
        return new ObjectModel(
                TypeName.get(type),
                record ? new ObjectModel.Making.Constructor() : new ObjectModel.Making.Bean(),
                List.copyOf(components),
                List.of(),
                false,
                List.of(),
                walk.lookup().shared().has(element),
                Origin.of(element));
    }
}
