package dev.myelin.processor.model;

import com.palantir.javapoet.TypeName;
import java.util.Set;

/**
 * What flows between typed steps: a type, and a name where outputs of one type are told apart.
 *
 * @param type without annotations; of a primitive its box
 * @param name what {@code @Named} says; empty without it
 * @param text the type as an author writes it
 * @param isRaw whether it leaves type arguments out
 * @param erased the type's class without type arguments, for people; that of a primitive its box
 * @param supertypes what is above it, erased like that
 */
public record FlowType(TypeName type, String name, String text, boolean isRaw, String erased, Set<String> supertypes) {

    /** Whether an input of this type takes an output of the other. */
    public boolean takes(FlowType output) {
        return type.equals(output.type) && name.equals(output.name);
    }

    /** As it stands in a source. */
    public String shown() {
        return name.isEmpty() ? text : "@Named(\"" + name + "\") " + text;
    }
}
