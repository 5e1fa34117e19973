package dev.myelin.processor.model;

import com.palantir.javapoet.ClassName;
import dev.myelin.processor.problem.Origin;
import java.util.List;

/**
 * The actions of a module.
 *
 * @param entries one an action, ordered by the action's class
 */
public record IndexModel(List<Entry> entries) {

    /**
     * One action.
     *
     * @param type the author's class
     * @param nameOrigin where its name stands
     */
    public record Entry(ClassName type, String name, String description, Origin nameOrigin) {}
}
