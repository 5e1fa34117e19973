package dev.myelin.processor.model;

import com.palantir.javapoet.ClassName;
import java.util.List;
import java.util.Set;

/**
 * What is generated for an action that is wrong, so that the author's own references to generated types do not turn one
 * mistake into a page of errors.
 *
 * @param type the author's class
 * @param isPublic whether the class can be seen from everywhere
 * @param constants the names of the progress constants that the author may refer to
 * @param taken the simple names of the parser and the writer, as far as there are classes of these names
 */
public record StubModel(ClassName type, boolean isPublic, List<String> constants, Set<String> taken) {}
