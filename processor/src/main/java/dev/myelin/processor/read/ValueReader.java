package dev.myelin.processor.read;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.TypeName;
import dev.myelin.processor.model.Definition;
import dev.myelin.processor.model.EnumModel;
import dev.myelin.processor.model.ObjectModel;
import dev.myelin.processor.model.ObjectModel.Component;
import dev.myelin.processor.model.ValueModel;
import dev.myelin.processor.model.ValueType;
import dev.myelin.processor.problem.Checked;
import dev.myelin.processor.problem.Origin;
import dev.myelin.processor.problem.Problem;
import dev.myelin.processor.problem.Rule;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;
import org.jspecify.annotations.Nullable;

/** Reads the type of parameters or of a result, with every record and enum that can be reached from it. */
public final class ValueReader {

    private final Elements elements;
    private final Types types;

    public ValueReader(Elements elements, Types types) {
        this.elements = elements;
        this.types = types;
    }

    /**
     * Reads a type. A component that cannot be read is left out of the model, so that the rest can still be checked.
     *
     * @param fromPackage the package of the generated code, which must be able to name every type
     * @param where what uses the type, for problems with the type as a whole
     * @return no value when the type itself cannot be used; {@link Rule#UNRESOLVED_TYPE} among the problems when a type
     *     may still come from another processor
     */
    public Checked<ValueModel> read(TypeMirror type, Use use, String fromPackage, Origin where) {
        return new Walk(use, fromPackage).read(type, where);
    }

    /** One type and what it reaches, breadth first. */
    private final class Walk {

        private final Use use;
        private final List<Problem> problems = new ArrayList<>();
        private final Map<TypeName, Definition> definitions = new LinkedHashMap<>();
        private final Queue<TypeElement> met = new ArrayDeque<>();
        private final TypeReader typeReader;
        private final ComponentReader componentReader;

        Walk(Use use, String fromPackage) {
            this.use = use;
            typeReader = new TypeReader(
                    use, type -> Access.from(fromPackage, type, elements), fromPackage, met::add, problems);
            componentReader = new ComponentReader(use, types, typeReader, problems);
        }

        Checked<ValueModel> read(TypeMirror type, Origin where) {
            ValueType root = readRoot(type, where);
            if (root == null) {
                return new Checked<>(null, problems);
            }
            for (TypeElement element = met.poll(); element != null; element = met.poll()) {
                ClassName name = ClassName.get(element);
                if (element.getKind() == ElementKind.ENUM) {
                    definitions.put(name, new EnumModel(name, constants(element), null, Origin.of(element)));
                } else if (!definitions.containsKey(name)) {
                    definitions.put(name, record(name, element));
                }
            }
            return new Checked<>(new ValueModel(root, definitions), problems);
        }

        private @Nullable ValueType readRoot(TypeMirror type, Origin where) {
            String user = where.element().getSimpleName().toString();
            boolean record = type.getKind() == TypeKind.DECLARED
                    && ((DeclaredType) type).asElement().getKind() == ElementKind.RECORD;
            if (use == Use.PARAMS && !record && type.getKind() != TypeKind.ERROR) {
                problems.add(Rule.PARAMS_NOT_A_RECORD.at(where, TypeText.of(type), user));
                return null;
            }
            return typeReader.read(type, new Site(user, where));
        }

        private ObjectModel record(ClassName name, TypeElement element) {
            List<Component> components = new ArrayList<>();
            for (int i = 0; i < element.getRecordComponents().size(); i++) {
                componentReader.read(element, i).ifPresent(components::add);
            }
            return new ObjectModel(
                    name,
                    new ObjectModel.Making.Constructor(),
                    List.copyOf(components),
                    List.of(),
                    false,
                    List.of(),
                    false,
                    Origin.of(element));
        }
    }

    private static List<EnumModel.Constant> constants(TypeElement type) {
        return type.getEnclosedElements().stream()
                .filter(element -> element.getKind() == ElementKind.ENUM_CONSTANT)
                .map(constant -> constant.getSimpleName().toString())
                .map(name -> new EnumModel.Constant(name, name, List.of()))
                .toList();
    }
}
