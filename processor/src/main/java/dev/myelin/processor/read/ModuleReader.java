package dev.myelin.processor.read;

import dev.myelin.processor.RuntimeTypes;
import dev.myelin.processor.model.ModuleModel;
import dev.myelin.processor.problem.Origin;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javax.lang.model.element.Element;
import javax.lang.model.element.ModuleElement;
import javax.lang.model.element.ModuleElement.ProvidesDirective;
import javax.lang.model.util.ElementFilter;

/** Reads the module that classes are compiled in. */
public final class ModuleReader {

    private static final String DEFINITION = RuntimeTypes.ACTION_DEFINITION.canonicalName();

    private final TypeLookup lookup;

    public ModuleReader(TypeLookup lookup) {
        this.lookup = lookup;
    }

    /** The module of an element; empty when it is compiled for the class path. */
    public Optional<ModuleModel> read(Element element) {
        ModuleElement module = lookup.elements().getModuleOf(element);
        if (module == null || module.isUnnamed()) {
            return Optional.empty();
        }
        return Optional.of(new ModuleModel(
                module.getQualifiedName().toString(),
                lookup.elements().getTypeElement(module, DEFINITION) != null,
                Origin.of(module)));
    }

    /**
     * The classes that the module of an element provides as definitions of actions, by their qualified names. Only when all
     * rounds are over: what the compiler is asked for before it has been generated stays missing to javac.
     */
    public Set<String> definitions(Element element) {
        ModuleElement module = lookup.elements().getModuleOf(element);
        return ElementFilter.providesIn(module.getDirectives()).stream()
                .filter(provides -> provides.getService().getQualifiedName().contentEquals(DEFINITION))
                .map(ProvidesDirective::getImplementations)
                .flatMap(implementations -> implementations.stream()
                        .map(implementation -> implementation.getQualifiedName().toString()))
                .collect(Collectors.toSet());
    }
}
