package dev.myelin.processor.read;

import com.palantir.javapoet.ClassName;
import dev.myelin.processor.model.EnumModel;
import dev.myelin.processor.problem.Origin;
import java.util.List;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.TypeElement;

/** Reads an enum. */
final class EnumReader {

    private EnumReader() {}

    static EnumModel read(TypeElement type) {
        return new EnumModel(ClassName.get(type), constants(type), null, Origin.of(type));
    }

    private static List<EnumModel.Constant> constants(TypeElement type) {
        return type.getEnclosedElements().stream()
                .filter(element -> element.getKind() == ElementKind.ENUM_CONSTANT)
                .map(constant -> constant.getSimpleName().toString())
                .map(name -> new EnumModel.Constant(name, name, List.of()))
                .toList();
    }
}
