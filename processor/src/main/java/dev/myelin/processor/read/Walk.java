package dev.myelin.processor.read;

import dev.myelin.processor.problem.Origin;
import dev.myelin.processor.problem.Problem;
import dev.myelin.processor.problem.Rule;
import java.util.ArrayDeque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import org.jspecify.annotations.Nullable;

/** One reading of a type and all that can be reached from it: what its readers share. */
final class Walk {

    /** How often a type may be found in itself with deeper arguments. */
    private static final int GROWTH = 4;

    private final Use use;
    private final TypeLookup lookup;
    private final String fromPackage;
    /** A type that is read for several uses has the same problems each time. */
    private final Set<Problem> problems = new LinkedHashSet<>();

    private final Queue<Met> pending = new ArrayDeque<>();
    private @Nullable Met current;
    private boolean givenUp;

    /** @param fromPackage the package of the generated code */
    Walk(Use use, TypeLookup lookup, String fromPackage) {
        this.use = use;
        this.lookup = lookup;
        this.fromPackage = fromPackage;
    }

    Use use() {
        return use;
    }

    TypeLookup lookup() {
        return lookup;
    }

    /** Whether generated code can name a class, or call or use a member. */
    boolean canReach(Element element) {
        return Access.from(fromPackage, element, lookup.elements());
    }

    /** The generated code's package, for messages. */
    String home() {
        return shown(fromPackage);
    }

    /** A package, for messages. */
    static String shown(String packageName) {
        return packageName.isEmpty() ? "the unnamed package" : "package " + packageName;
    }

    void problem(Rule rule, Origin origin, @Nullable Object... particulars) {
        problems.add(rule.at(origin, particulars));
    }

    void problem(Problem problem) {
        problems.add(problem);
    }

    List<Problem> problems() {
        return List.copyOf(problems);
    }

    /** Notes that the compiler refuses a type itself: it says so, and what is generated would only repeat it. */
    void giveUp() {
        givenUp = true;
    }

    boolean isGivenUp() {
        return givenUp;
    }

    /** Notes a type with a definition of its own, as often as it is used. */
    void meet(DeclaredType type) {
        pending.add(new Met(type, current));
    }

    /** The next type to be read; null when there is none left. */
    @Nullable
    DeclaredType next() {
        current = pending.poll();
        return current == null ? null : current.type;
    }

    /**
     * Whether a generic type is found in itself, in that one again and so on, each time with arguments that go deeper.
     * Nobody needs a few of them nested that way by name, and a type that makes ever new ones would keep the reader busy
     * forever.
     */
    boolean growsTo(DeclaredType type) {
        int growth = 0;
        int depth = depth(type);
        for (Met at = current; at != null && depth > 0; at = at.within) {
            if (at.type.asElement().equals(type.asElement()) && depth(at.type) < depth) {
                growth++;
                depth = depth(at.type);
            }
        }
        return growth >= GROWTH;
    }

    private static int depth(TypeMirror type) {
        if (type instanceof ArrayType array) {
            return 1 + depth(array.getComponentType());
        }
        return type instanceof DeclaredType declared
                ? declared.getTypeArguments().stream()
                        .mapToInt(argument -> 1 + depth(argument))
                        .max()
                        .orElse(0)
                : 0;
    }

    /** A type, and the one that it was found in; null for the root. */
    private record Met(DeclaredType type, @Nullable Met within) {}
}
