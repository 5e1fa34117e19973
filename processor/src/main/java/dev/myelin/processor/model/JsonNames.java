package dev.myelin.processor.model;

import java.util.Locale;

/** How Java names become names in JSON. The runtime has the same rules, and a test keeps them the same. */
public final class JsonNames {

    private JsonNames() {}

    /** camelCase or PascalCase in snake_case: {@code modelID} is {@code model_id}, {@code URLList} is {@code url_list}. */
    public static String snakeCase(String name) {
        StringBuilder snake = new StringBuilder(name.length() + 4);
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            if (Character.isUpperCase(c) && i > 0 && name.charAt(i - 1) != '_' && startsWord(name, i)) {
                snake.append('_');
            }
            snake.append(c);
        }
        return snake.toString().toLowerCase(Locale.ROOT);
    }

    /** A capital starts a word after anything but a capital, and before a small letter: {@code top5K}, {@code URLList}. */
    private static boolean startsWord(String name, int i) {
        return !Character.isUpperCase(name.charAt(i - 1))
                || (i + 1 < name.length() && Character.isLowerCase(name.charAt(i + 1)));
    }

    /** A step's name from its class or method: in snake_case, without a final {@code Step}. */
    public static String stepName(String name) {
        String stem = name.endsWith("Step") && name.length() > 4 ? name.substring(0, name.length() - 4) : name;
        return snakeCase(stem);
    }
}
