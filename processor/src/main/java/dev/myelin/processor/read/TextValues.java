package dev.myelin.processor.read;

import dev.myelin.processor.model.RoutedModel.Argument;
import dev.myelin.processor.model.RoutedModel.Group;
import dev.myelin.processor.model.ValueModel;
import dev.myelin.processor.model.ValueType;

/** Which types a value of a path, a query or a header may have: those of one text, and lists of them where there may be several. */
final class TextValues {

    private TextValues() {}

    static boolean isTextValue(Argument.Value value) {
        ValueModel scope = value.scope();
        ValueType type = value.component().type();
        if (type instanceof ValueType.OptionalOf optional) {
            return isOneText(optional.value().type(), scope);
        }
        if (value.group() != Group.PATH) {
            if (type instanceof ValueType.ListOf list) {
                return isOneText(list.element().type(), scope);
            }
            if (type instanceof ValueType.SetOf set) {
                return isOneText(set.element().type(), scope);
            }
            if (type instanceof ValueType.ArrayOf array) {
                return isOneText(array.element().type(), scope);
            }
        }
        return isOneText(type, scope);
    }

    private static boolean isOneText(ValueType type, ValueModel scope) {
        return type instanceof ValueType.Scalar || scope.enumeration(type).isPresent();
    }
}
