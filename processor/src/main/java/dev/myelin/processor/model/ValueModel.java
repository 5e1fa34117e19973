package dev.myelin.processor.model;

import com.palantir.javapoet.ClassName;
import java.util.List;
import java.util.Map;

/**
 * A type that crosses JSON, with the definition of every record and enum that can be reached from it.
 *
 * @param root the type itself
 * @param records by name, in the order in which they were met (a LinkedHashMap underneath)
 * @param enums likewise
 */
public record ValueModel(ValueType root, Map<ClassName, RecordModel> records, Map<ClassName, EnumModel> enums) {

    /** An enum: its constants' names, in order. */
    public record EnumModel(ClassName name, List<String> constants) {}
}
