package dev.myelin.serving;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Map;
import java.util.TreeMap;

/** What {@code /metrics} said, by name and labels: {@code name{label="value",...}}. */
record Samples(Map<String, Double> values) {

    static Samples of(Served served) throws Exception {
        HttpResponse<String> answer = served.get("/metrics");
        assertThat(answer.statusCode()).isEqualTo(200);
        return parse(answer.body());
    }

    static Samples parse(String text) {
        Map<String, Double> values = new TreeMap<>();
        text.lines().filter(line -> !line.startsWith("#")).forEach(line -> {
            int space = line.lastIndexOf(' ');
            String number = line.substring(space + 1).replace("+Inf", "Infinity");
            assertThat(values.put(line.substring(0, space), Double.valueOf(number)))
                    .isNull();
        });
        return new Samples(values);
    }

    /** A sample's value; 0 where there is none. */
    double get(String name) {
        return values.getOrDefault(name, 0.0);
    }

    /** One of the deployment that is meant in tests. */
    double ofMultiply(String name) {
        return get(name + "{deployment=\"multiply\"}");
    }

    double requests(String deployment, String method, String route, int status) {
        return get("myelin_http_requests_total{deployment=\"" + deployment + "\",method=\"" + method + "\",route=\""
                + route + "\",status=\"" + status + "\"}");
    }

    double errors(String deployment, String kind) {
        return get("myelin_errors_total{deployment=\"" + deployment + "\",kind=\"" + kind + "\"}");
    }
}
