package dev.myelin.error;

import java.io.Serializable;

/**
 * One thing that is wrong with a document of parameters.
 *
 * @param pointer where, as an RFC 6901 JSON pointer; empty for the whole document
 * @param code what kind of problem, in snake_case: {@code required}, {@code type}, {@code max}, {@code unknown_field}, ...
 * @param message for people, without the pointer, such as {@code must be at most 1024, was 4096}
 */
public record ParamProblem(String pointer, String code, String message) implements Serializable {

    /** This problem, found in a part of a document that stands at {@code parent}. */
    public ParamProblem below(String parent) {
        return new ParamProblem(parent + pointer, code, message);
    }
}
