package dev.myelin.processor.read;

import com.palantir.javapoet.TypeName;
import dev.myelin.processor.model.Policy;
import dev.myelin.processor.problem.Checked;
import dev.myelin.processor.problem.Problem;
import dev.myelin.processor.problem.Rule;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.PackageElement;
import javax.lang.model.type.TypeKind;

/** Reads how a step is tried. */
final class PolicyReader {

    private final TypeLookup lookup;

    PolicyReader(TypeLookup lookup) {
        this.lookup = lookup;
    }

    /**
     * Reads it. A class that cannot be named is left out.
     *
     * @param attributes of {@code @Step}
     * @param home where generated code names the classes of failures
     */
    Checked<Policy> read(Attributes attributes, String step, PackageElement home) {
        List<TypeName> retryOn = new ArrayList<>();
        List<Problem> problems = new ArrayList<>();
        for (Attributes.NamedClass failure : attributes.classValues("retryOn")) {
            if (failure.type() == null) {
                problems.add(
                        Rule.UNRESOLVED_TYPE.at(failure.origin(), failure.text(), step + " as what it is retried on"));
            } else if (failure.type().getKind() == TypeKind.DECLARED
                    && !lookup.isVisible(TypeLookup.element(failure.type()), home)) {
                problems.add(Rule.TYPE_NOT_ACCESSIBLE.at(
                        failure.origin(),
                        TypeText.of(failure.type()),
                        "retryOn of " + step,
                        Walk.shown(home.getQualifiedName().toString())));
            } else {
                retryOn.add(TypeName.get(failure.type()));
            }
        }
        Policy policy = new Policy(
                amount(attributes, "retries"),
                amount(attributes, "backoffMillis"),
                amount(attributes, "timeoutMillis"),
                retryOn,
                attributes.origin("retryOn"));
        return new Checked<>(policy, problems);
    }

    private static Policy.Amount amount(Attributes attributes, String name) {
        return new Policy.Amount(name, attributes.wide(name), attributes.origin(name));
    }
}
