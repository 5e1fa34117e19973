package dev.myelin.processor.conformance;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** A JSON document in pieces. Unlike a tree of values it keeps how scalars are spelt, and fields that are there twice. */
sealed interface Doc {

    /** A number, string, {@code true}, {@code false} or {@code null}, as it is written. */
    record Scalar(String text) implements Doc {

        static final Doc NULL = new Scalar("null");

        @Override
        public String toString() {
            return text;
        }
    }

    /** An array. */
    record Array(List<Doc> elements) implements Doc {
        @Override
        public String toString() {
            return elements.stream().map(Doc::toString).collect(Collectors.joining(",", "[", "]"));
        }
    }

    /** An object. */
    record Obj(List<Member> members) implements Doc {

        /** The last value of a field. */
        Optional<Doc> find(String name) {
            return members.stream()
                    .filter(member -> member.name.equals(name))
                    .map(Member::value)
                    .reduce((first, last) -> last);
        }

        Obj with(String name, Doc value) {
            List<Member> more = new ArrayList<>(members);
            more.add(new Member(name, value));
            return new Obj(more);
        }

        Obj without(String name) {
            return new Obj(
                    members.stream().filter(member -> !member.name.equals(name)).toList());
        }

        @Override
        public String toString() {
            return members.stream().map(Member::toString).collect(Collectors.joining(",", "{", "}"));
        }
    }

    /** A field of an object. */
    record Member(String name, Doc value) {
        @Override
        public String toString() {
            return quoted(name) + ":" + value;
        }
    }

    static Doc scalar(Object text) {
        return new Scalar(text.toString());
    }

    /** An object of these fields. */
    static Doc object(Map<String, Doc> fields) {
        return new Obj(fields.entrySet().stream()
                .map(field -> new Member(field.getKey(), field.getValue()))
                .toList());
    }

    /** The part at a place, as text, for messages. */
    default String at(Pointer place) {
        Doc part = this;
        for (String step : place.steps()) {
            part = part instanceof Array array
                    ? array.elements.get(Integer.parseInt(step))
                    : ((Obj) part).find(step).orElse(new Scalar("nothing"));
        }
        return part.toString();
    }

    /** This document with the part at a place changed. */
    default Doc edited(Pointer place, UnaryOperator<Doc> edit) {
        return edited(place.steps(), edit);
    }

    private Doc edited(List<String> steps, UnaryOperator<Doc> edit) {
        if (steps.isEmpty()) {
            return edit.apply(this);
        }
        String step = steps.get(0);
        List<String> rest = steps.subList(1, steps.size());
        if (this instanceof Array array) {
            List<Doc> elements = new ArrayList<>(array.elements);
            int index = Integer.parseInt(step);
            elements.set(index, elements.get(index).edited(rest, edit));
            return new Array(elements);
        }
        return new Obj(((Obj) this)
                .members.stream()
                        .map(member ->
                                member.name.equals(step) ? new Member(step, member.value.edited(rest, edit)) : member)
                        .toList());
    }

    /** A JSON string. */
    static String quoted(String text) {
        StringBuilder json = new StringBuilder("\"");
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"' || c == '\\') {
                json.append('\\').append(c);
            } else if (c < ' ') {
                json.append(String.format("\\u%04x", (int) c));
            } else {
                json.append(c);
            }
        }
        return json.append('"').toString();
    }

    /** The same string, with every character as its number. */
    static String escaped(String text) {
        return text.chars().mapToObj(c -> String.format("\\u%04X", c)).collect(Collectors.joining("", "\"", "\""));
    }
}
