package dev.myelin.annotations;

/** What an action is for, in the platform's words ({@code category} of its config.yaml). */
public enum PluginCategory {
    NEURAL_NET,
    EXPORT,
    UPLOAD,
    SMART_TOOL,
    POST_ANNOTATION,
    PRE_ANNOTATION,
    DATA_VALIDATION,
    CUSTOM
}
