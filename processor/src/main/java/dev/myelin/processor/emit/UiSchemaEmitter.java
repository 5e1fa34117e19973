package dev.myelin.processor.emit;

import dev.myelin.processor.model.BatchSize;
import dev.myelin.processor.model.Constraint;
import dev.myelin.processor.model.ObjectModel;
import dev.myelin.processor.model.ObjectModel.Component;
import dev.myelin.processor.model.ObjectModel.DefaultText;
import dev.myelin.processor.model.Range;
import dev.myelin.processor.model.ValueModel;
import dev.myelin.processor.model.ValueType;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The form that the platform shows for parameters ({@code ui_schemas}), as maps and lists: a field for each component that
 * one control can give. The rest is left out, and is given in a document: records, lists, sets, maps, arrays and values of
 * any content.
 */
final class UiSchemaEmitter {

    private UiSchemaEmitter() {}

    static List<Map<String, @Nullable Object>> schema(ValueModel params) {
        List<Map<String, @Nullable Object>> fields = new ArrayList<>();
        for (Component component : params.rootObject().map(ObjectModel::read).orElse(List.of())) {
            ValueType.Element asked = asked(component);
            UiControl control = UiControl.of(asked.type(), params);
            if (control != null) {
                fields.add(field(component, asked, control));
            }
        }
        return fields;
    }

    /** What a document has for the component: of an Optional, its value. */
    private static ValueType.Element asked(Component component) {
        return component.type() instanceof ValueType.OptionalOf optional
                ? optional.value()
                : new ValueType.Element(component.type(), component.nullable(), component.constraints());
    }

    private static Map<String, @Nullable Object> field(
            Component component, ValueType.Element asked, UiControl control) {
        Map<String, @Nullable Object> field = start(control, component.jsonName());
        DefaultText text = component.defaultValue();
        if (text != null) {
            Object value = ScalarSchemas.defaultValue(component.type(), text.text());
            field.put("value", value);
            field.put("placeholder", value);
        }
        if (component.description() != null) {
            field.put("help", component.description());
        }
        field.put("required", component.required());
        if (control.isNumber()) {
            bounds(field, asked.type(), asked.constraints());
        }
        field.putAll(control.attributes());
        return field;
    }

    /** A form has no bound that is itself outside: between whole numbers the next one is the bound, else it stays. */
    private static void bounds(Map<String, @Nullable Object> field, ValueType type, List<Constraint> constraints) {
        Range asked = Range.of(constraints);
        Range range =
                type instanceof ValueType.Scalar scalar && UiControl.isWhole(scalar.kind()) ? asked.whole() : asked;
        if (range.least() != null) {
            field.put("min", ConstraintKeywords.number(range.least()));
        }
        if (range.most() != null) {
            field.put("max", ConstraintKeywords.number(range.most()));
        }
    }

    private static Map<String, @Nullable Object> start(UiControl control, String name) {
        return JsonObjects.of("$formkit", control.formkit(), "name", name, "label", UiControl.titleCase(name));
    }

    /** The fields of a predictor's envelope. */
    static List<Map<String, @Nullable Object>> predictorSchema() {
        Map<String, @Nullable Object> modelId = start(UiControl.TEXT, "model_id");
        modelId.put("required", true);
        Map<String, @Nullable Object> batchSize = start(UiControl.WHOLE_NUMBER, "batch_size");
        batchSize.putAll(JsonObjects.of("value", BatchSize.DEFAULT, "placeholder", BatchSize.DEFAULT));
        batchSize.putAll(JsonObjects.of("required", false, "min", BatchSize.MIN, "max", BatchSize.MAX));
        batchSize.putAll(UiControl.WHOLE_NUMBER.attributes());
        return List.of(modelId, batchSize);
    }
}
