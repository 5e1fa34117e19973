package dev.myelin.development;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Lists, page by page: {@code {count, next, results}}. */
final class Listing {

    private static final int USUAL_SIZE = 100;
    private static final int MOST_SIZE = 1000;

    private Listing() {}

    static Answer answer(Call call, List<?> items) {
        int size = Math.min(number(call, "page_size", USUAL_SIZE), MOST_SIZE);
        int page = number(call, "page", 1);
        long begin = (page - 1L) * size;
        if (begin >= items.size() && page > 1) {
            throw new Refusal(Answer.detail(404, "Invalid page."));
        }
        int end = (int) Math.min(begin + size, items.size());
        Map<String, @Nullable Object> answer = new LinkedHashMap<>();
        answer.put("count", items.size());
        answer.put("next", end < items.size() ? next(call, page + 1) : null);
        answer.put("results", items.subList((int) begin, end));
        return Answer.json(200, answer);
    }

    /** The same address, for another page. */
    private static String next(Call call, int page) {
        StringBuilder query = new StringBuilder("page=" + page);
        String given = call.request().query();
        if (given != null) {
            for (String pair : given.split("&", -1)) {
                if (!pair.isEmpty() && !pair.startsWith("page=")) {
                    query.append('&').append(pair);
                }
            }
        }
        return call.base() + call.request().path() + "?" + query;
    }

    private static int number(Call call, String name, int usual) {
        String given = call.query(name);
        try {
            int number = given == null ? usual : Integer.parseInt(given);
            if (number >= 1) {
                return number;
            }
        } catch (NumberFormatException e) {
            // As for a number that is too small.
        }
        if (name.equals("page")) {
            throw new Refusal(Answer.detail(404, "Invalid page."));
        }
        return usual;
    }
}
