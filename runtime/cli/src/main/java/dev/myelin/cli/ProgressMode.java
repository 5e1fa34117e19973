package dev.myelin.cli;

/** The values of {@code --progress}. */
enum ProgressMode {
    /** A bar on a terminal, lines otherwise. */
    AUTO,
    BAR,
    PLAIN,
    /** A line of JSON for each change and event. */
    JSON,
    NONE;

    /** The display for a run of {@code action}. */
    ProgressDisplay open(String action, Surroundings surroundings) {
        return switch (this) {
            case AUTO -> (isBarTerminal(surroundings) ? BAR : PLAIN).open(action, surroundings);
            case BAR -> new ProgressBars(action, surroundings.err());
            case PLAIN -> new ProgressLines(surroundings.err());
            case JSON -> new ProgressDisplay.Json(surroundings.err());
            case NONE -> new ProgressDisplay.None(surroundings.err());
        };
    }

    /** A dumb terminal cannot go back to the beginning of a line. */
    private static boolean isBarTerminal(Surroundings surroundings) {
        return surroundings.errIsTerminal()
                && !"dumb".equals(surroundings.environment().get("TERM"));
    }
}
