package dev.myelin.djl;

import ai.djl.ndarray.NDList;
import ai.djl.translate.NoBatchifyTranslator;
import ai.djl.translate.TranslatorContext;

/** Lets each call translate for itself, so that one predictor serves calls of every kind. */
final class CallTranslator implements NoBatchifyTranslator<Call<?>, Object> {

    private static final String CALL = "call";

    @Override
    public NDList processInput(TranslatorContext context, Call<?> call) {
        context.setAttachment(CALL, call);
        return call.inputs().apply(context.getNDManager());
    }

    @Override
    public Object processOutput(TranslatorContext context, NDList outputs) {
        return ((Call<?>) context.getAttachment(CALL)).outputs().apply(outputs);
    }
}
