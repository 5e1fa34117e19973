package dev.myelin.development;

/**
 * Which requests are meant.
 *
 * @param method such as {@code GET}; {@code *} for any
 * @param path what the path begins with; the first slash may be left out
 */
record RequestPattern(String method, String path) {

    boolean matches(ReceivedRequest request) {
        return (method.equals("*") || method.equalsIgnoreCase(request.method()))
                && withoutSlash(request.path()).startsWith(withoutSlash(path));
    }

    private static String withoutSlash(String path) {
        return path.startsWith("/") ? path.substring(1) : path;
    }
}
