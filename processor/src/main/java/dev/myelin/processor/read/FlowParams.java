package dev.myelin.processor.read;

import dev.myelin.processor.AnnotationNames;
import dev.myelin.processor.RuntimeTypes;
import dev.myelin.processor.model.FlowMethod;
import dev.myelin.processor.model.FlowMethod.Input;
import dev.myelin.processor.model.FlowType;
import dev.myelin.processor.model.Source;
import dev.myelin.processor.model.ValueModel;
import dev.myelin.processor.problem.Checked;
import dev.myelin.processor.problem.Origin;
import dev.myelin.processor.problem.Rule;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import org.jspecify.annotations.Nullable;

/** Finds out which type typed steps take for the parameters. */
final class FlowParams {

    private final ModeTypes types;

    FlowParams(ModeTypes types) {
        this.types = types;
    }

    /**
     * The parameters.
     *
     * @param type null when nothing takes any
     * @param params null when there are none, or they cannot be read
     * @param rivals types that might be the parameters as well
     */
    record Choice(@Nullable FlowType type, @Nullable ValueModel params, List<FlowType> rivals) {}

    /** A type that may be the parameters. */
    private record Candidate(FlowType type, TypeMirror mirror, Checked<ValueModel> params) {}

    /**
     * Chooses them: those of the base class, else a type that is taken and not returned. No value when the class leaves the
     * base's type argument out.
     *
     * @param methods all that takes something, in source order
     * @param outputs what the steps return
     */
    Checked<Choice> choose(
            TypeElement action, Style style, FlowTypes flowTypes, List<FlowMethod> methods, List<FlowType> outputs) {
        if (style.extendsBase()) {
            return ofBase(action, flowTypes);
        }
        List<Candidate> candidates = new ArrayList<>();
        List<FlowType> seen = new ArrayList<>(outputs);
        for (FlowMethod method : methods) {
            for (Input input : method.inputs()) {
                if (seen.stream().noneMatch(input.type()::takes)) {
                    seen.add(input.type());
                    candidate(input, action, flowTypes).ifPresent(candidates::add);
                }
            }
        }
        if (candidates.isEmpty()) {
            return Checked.ok(new Choice(null, null, List.of()));
        }
        Candidate chosen = first(candidates, FlowParams::isAnnotated)
                .or(() ->
                        first(candidates, candidate -> candidate.type().erased().endsWith("Params")))
                .orElse(candidates.get(0));
        candidates.remove(chosen);
        List<FlowType> rivals = candidates.stream().map(Candidate::type).toList();
        return new Checked<>(
                new Choice(chosen.type(), chosen.params().value(), rivals),
                chosen.params().problems());
    }

    private Checked<Choice> ofBase(TypeElement action, FlowTypes flowTypes) {
        Origin where = Origin.of(action);
        Checked<List<TypeMirror>> arguments =
                types.arguments(action, RuntimeTypes.BASE_INFERENCE_ACTION, "BaseInferenceAction<MyParams>", where);
        if (arguments.value() == null) {
            return new Checked<>(null, arguments.problems());
        }
        TypeMirror type = arguments.value().get(0);
        Checked<ValueModel> params = types.params(type, action, where);
        return new Checked<>(new Choice(flowTypes.type(type), params.value(), List.of()), params.problems());
    }

    /** A type that can have parameters; one that another processor will make may turn out to be one. */
    private Optional<Candidate> candidate(Input input, TypeElement action, FlowTypes flowTypes) {
        FlowType type = input.type();
        TypeMirror mirror = Objects.requireNonNull(flowTypes.mirror(type));
        if (!type.name().isEmpty()
                || mirror.getKind() != TypeKind.DECLARED
                || Source.Given.of(type).isPresent()) {
            return Optional.empty();
        }
        Checked<ValueModel> params = types.params(mirror, action, input.origin());
        boolean fits = params.value() != null
                || params.problems().stream().anyMatch(problem -> problem.rule() == Rule.UNRESOLVED_TYPE);
        return fits ? Optional.of(new Candidate(type, mirror, params)) : Optional.empty();
    }

    private static Optional<Candidate> first(List<Candidate> candidates, Predicate<Candidate> fits) {
        return candidates.stream().filter(fits).findFirst();
    }

    private static boolean isAnnotated(Candidate candidate) {
        return Attributes.of(TypeLookup.element(candidate.mirror()), AnnotationNames.PARAMS)
                .isPresent();
    }
}
