package dev.myelin.processor.emit;

import com.palantir.javapoet.MethodSpec;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.function.Function;
import java.util.function.Supplier;

/** Methods that call each other: each is written once, in the order in which they are asked for. */
final class MethodQueue {

    private final UniqueNames names;
    private final Map<Object, String> known = new HashMap<>();
    private final Queue<Supplier<MethodSpec>> pending = new ArrayDeque<>();

    /** @param taken a name that is none of theirs */
    MethodQueue(String taken) {
        names = new UniqueNames(taken);
    }

    /**
     * The name of a method.
     *
     * @param purpose what the method is for: equal purposes have one method
     * @param wanted the name it has when no other has it
     * @param method writes the method of that name
     */
    String name(Object purpose, String wanted, Function<String, MethodSpec> method) {
        String known = this.known.get(purpose);
        if (known != null) {
            return known;
        }
        String name = names.take(wanted);
        this.known.put(purpose, name);
        pending.add(() -> method.apply(name));
        return name;
    }

    /** The methods that have been asked for so far, and what they need themselves. */
    List<MethodSpec> write() {
        List<MethodSpec> written = new ArrayList<>();
        for (Supplier<MethodSpec> method = pending.poll(); method != null; method = pending.poll()) {
            written.add(method.get());
        }
        return written;
    }
}
