package dev.myelin.processor.model;

import com.palantir.javapoet.ClassName;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * A type that crosses JSON, with the definition of every record and enum that can be reached from it.
 *
 * @param root the type itself
 * @param records by name, in the order in which they were met (a LinkedHashMap underneath)
 * @param enums likewise
 */
public record ValueModel(ValueType root, Map<ClassName, RecordModel> records, Map<ClassName, EnumModel> enums) {

    /** The record that is the root; it must be one, as parameters are. */
    public RecordModel rootRecord() {
        return record(((ValueType.Named) root).name());
    }

    /** A record that can be reached. */
    public RecordModel record(ClassName name) {
        return Objects.requireNonNull(records.get(name));
    }

    /** The same root, with the definitions of both. */
    public ValueModel with(ValueModel other) {
        Map<ClassName, RecordModel> allRecords = new LinkedHashMap<>(records);
        Map<ClassName, EnumModel> allEnums = new LinkedHashMap<>(enums);
        other.records.forEach(allRecords::putIfAbsent);
        other.enums.forEach(allEnums::putIfAbsent);
        return new ValueModel(root, allRecords, allEnums);
    }

    /** An enum: its constants' names, in order. */
    public record EnumModel(ClassName name, List<String> constants) {}
}
