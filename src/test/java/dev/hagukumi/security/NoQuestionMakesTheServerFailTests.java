package dev.hagukumi.security;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hagukumi.HagukumiTest;
import dev.hagukumi.broadcast.Broadcasts;
import dev.hagukumi.platform.Secrets;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.resttestclient.TestRestTemplate;
import org.springframework.core.DefaultParameterNameDiscoverer;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpEntity;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Every parameter, every part of a path and every field of a body, of every endpoint there is, with everything hostile we
 * know: what cannot be is the asker's mistake and is said so. It reads the endpoints from the application, so new ones are tried
 * too.
 */
@HagukumiTest
@TestInstance(Lifecycle.PER_CLASS)
class NoQuestionMakesTheServerFailTests {
    private static final String HOUSE = "dev.hagukumi.";
    /** Has tests of its own, and takes whatever anybody sends. */
    private static final String INTAKE = "dev.hagukumi.activity.web.";

    private static final Pattern VARIABLE = Pattern.compile("\\{(\\w+)}");
    private static final String MAIL = "---\nsubject: Hello\n---\nHello";
    /** What is sound, and does nothing to anybody. */
    private static final Map<String, String> SOUND = Map.ofEntries(
            Map.entry("id", "999999999"),
            Map.entry("kind", "stream"),
            Map.entry("name", "no-such-stream"),
            Map.entry("page", "0"),
            Map.entry("size", "1"),
            Map.entry("state", "IN_DOUBT"),
            Map.entry("email", "nobody@example.invalid"),
            Map.entry("token", "none"),
            Map.entry("filter", "email==nobody@example.invalid"));

    private static final Map<String, String> SOUND_FIELDS = Map.of(
            "because", "\"a test says so\"",
            "name", "\"Nobody's news\"",
            "mail", "\"news\"",
            "files", "{\"news.ja.mail\":" + HostileValues.json(MAIL) + "}",
            "filter", "\"email==nobody@example.invalid\"",
            "sample", "1");

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping mappings;

    @Autowired
    TestRestTemplate http;

    @Autowired
    Secrets secrets;

    @Autowired
    Broadcasts broadcasts;

    /** One place of one endpoint where something hostile can stand. */
    record Place(
            HttpMethod method,
            String path,
            String name,
            Kind kind,
            @Nullable Class<?> body,
            List<String> required) {
        enum Kind {
            PATH,
            QUERY,
            BODY,
            HEADER
        }

        @Override
        public String toString() {
            return method + " " + path + ": " + name;
        }
    }

    Stream<Place> places() {
        return mappings.getHandlerMethods().entrySet().stream()
                .filter(entry -> isOurs(entry.getValue()))
                .flatMap(entry -> entry.getKey().getPatternValues().stream()
                        .flatMap(path -> methods(entry.getKey().getMethodsCondition().getMethods().stream()
                                        .map(method -> HttpMethod.valueOf(method.name()))
                                        .toList())
                                .flatMap(method -> places(method, path, entry.getValue()))));
    }

    private static boolean isOurs(HandlerMethod handler) {
        var name = handler.getBeanType().getName();
        return name.startsWith(HOUSE) && !name.startsWith(INTAKE);
    }

    private static Stream<HttpMethod> methods(List<HttpMethod> named) {
        return named.isEmpty() ? Stream.of(HttpMethod.GET, HttpMethod.POST) : named.stream();
    }

    private static Stream<Place> places(HttpMethod method, String path, HandlerMethod handler) {
        var parameters = Arrays.asList(handler.getMethodParameters());
        var required = parameters.stream()
                .filter(each -> each.hasParameterAnnotation(RequestParam.class))
                .map(NoQuestionMakesTheServerFailTests::name)
                .toList();
        var places = new ArrayList<Place>();
        for (var each : parameters) {
            if (each.hasParameterAnnotation(PathVariable.class))
                places.add(new Place(method, path, name(each), Place.Kind.PATH, null, required));
            if (each.hasParameterAnnotation(RequestParam.class))
                places.add(new Place(method, path, name(each), Place.Kind.QUERY, null, required));
            if (each.hasParameterAnnotation(RequestBody.class))
                places.add(new Place(method, path, "body", Place.Kind.BODY, each.getParameterType(), required));
        }
        if (!places.isEmpty()) places.add(new Place(method, path, "headers", Place.Kind.HEADER, null, required));
        return places.stream();
    }

    private static String name(MethodParameter parameter) {
        parameter.initParameterNameDiscovery(new DefaultParameterNameDiscoverer());
        return String.valueOf(parameter.getParameterName());
    }

    @Test
    void theyAreAllThere() {
        assertThat(places().map(Place::toString))
                .hasSizeGreaterThan(50)
                .contains(
                        "GET /api/broadcasts/audience: filter",
                        "POST /api/broadcasts: body",
                        "POST /api/mail-pauses/{kind}/{name}/pause: name",
                        "GET /demo/leads: email",
                        "POST /demo/clock/forward: body",
                        "GET /c/{token}: token",
                        "POST /u/{token}: headers");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("places")
    void nothingHostileIsAnErrorOfOurs(Place place) {
        var failed = new ArrayList<String>();
        for (var question : questions(place)) {
            var answer = ask(question);
            if (answer.getStatusCode().is5xxServerError()) failed.add(answer.getStatusCode() + " for " + question);
            else if (isBadlySaid(answer))
                failed.add(answer.getStatusCode() + " as " + type(answer) + " for " + question);
            takeBack(place, answer);
        }

        assertThat(failed).isEmpty();
    }

    private record Question(
            HttpMethod method,
            String path,
            List<String> values,
            @Nullable String body,
            @Nullable String header) {
        @Override
        public String toString() {
            var all = method + " " + path + " " + values + " " + body + " " + header;
            return all.length() > 200 ? all.substring(0, 200) + "…" : all;
        }
    }

    private static List<Question> questions(Place place) {
        return switch (place.kind()) {
            case PATH, QUERY ->
                HostileValues.TEXTS.stream().map(text -> question(place, text)).toList();
            case BODY ->
                bodies(place).map(body -> question(place, null, body, null)).toList();
            case HEADER ->
                HostileValues.HEADERS.stream()
                        .map(header -> question(place, null, "{}", header))
                        .toList();
        };
    }

    private static Question question(Place place, String hostile) {
        return question(
                place,
                hostile,
                place.body() == null && place.method() != HttpMethod.GET ? sound(Map.of()) : null,
                null);
    }

    private static Question question(
            Place place, @Nullable String hostile, @Nullable String body, @Nullable String header) {
        var values = new ArrayList<String>();
        var variables = VARIABLE.matcher(place.path());
        while (variables.find()) values.add(value(place, variables.group(1), Place.Kind.PATH, hostile));
        for (var name : place.required()) values.add(value(place, name, Place.Kind.QUERY, hostile));
        var query = place.required().stream()
                .map(name -> name + "={" + name + "}")
                .collect(Collectors.joining("&", place.required().isEmpty() ? "" : "?", ""));
        return new Question(place.method(), place.path() + query, values, body, header);
    }

    private static String value(Place place, String name, Place.Kind kind, @Nullable String hostile) {
        var here = place.kind() == kind && place.name().equals(name);
        return here && hostile != null ? hostile : SOUND.getOrDefault(name, "1");
    }

    /** The whole body, and each field of it: alone, and among others that are sound. */
    private static Stream<String> bodies(Place place) {
        var fields = fields(place.body());
        var whole = HostileValues.JSON.stream();
        var alone = fields.stream().flatMap(field -> hostile().map(value -> "{\"" + field + "\":" + value + "}"));
        var among = fields.stream().flatMap(field -> hostile().map(value -> among(fields, field, value)));
        return Stream.of(whole, alone, among).flatMap(each -> each);
    }

    private static Stream<String> hostile() {
        return Stream.concat(
                HostileValues.JSON.stream(), HostileValues.TEXTS.stream().map(HostileValues::json));
    }

    private static String among(List<String> fields, String hostile, String value) {
        var all = new LinkedHashMap<String, String>();
        for (var field : fields) {
            if (field.equals(hostile)) all.put(field, value);
            else if (SOUND_FIELDS.containsKey(field)) all.put(field, SOUND_FIELDS.get(field));
        }
        return sound(all);
    }

    private static String sound(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(field -> "\"" + field.getKey() + "\":" + field.getValue())
                .collect(Collectors.joining(",", "{", "}"));
    }

    private static List<String> fields(@Nullable Class<?> body) {
        return body == null || !body.isRecord()
                ? List.of("any")
                : Stream.of(body.getRecordComponents())
                        .map(RecordComponent::getName)
                        .toList();
    }

    private ResponseEntity<String> ask(Question question) {
        var headers = new HttpHeaders();
        if (question.body() != null) headers.setContentType(MediaType.APPLICATION_JSON);
        if (question.header() != null)
            for (var name : Set.of("Accept-Language", "User-Agent", "Purpose", "X-Requested-With"))
                headers.set(name, question.header());
        return http.withBasicAuth("admin", secrets.get("HAGUKUMI_ADMIN_PASSWORD"))
                .exchange(
                        question.path(),
                        question.method(),
                        new HttpEntity<>(question.body(), headers),
                        String.class,
                        question.values().toArray());
    }

    /** Refused by us, yet not in words: Tomcat and the firewall refuse before us. */
    private static boolean isBadlySaid(ResponseEntity<String> answer) {
        var type = type(answer);
        return answer.getStatusCode().value() == 422 && !type.startsWith("application/problem+json");
    }

    private static String type(ResponseEntity<String> answer) {
        return String.valueOf(answer.getHeaders().getContentType());
    }

    private void takeBack(Place place, ResponseEntity<String> answer) {
        if (!place.path().equals("/api/broadcasts") || answer.getStatusCode().value() != 201) return;
        var id = Pattern.compile("\"id\":(\\d+)").matcher(String.valueOf(answer.getBody()));
        assertThat(id.find()).isTrue();
        broadcasts.cancel(Long.parseLong(id.group(1)), "test", "it was never meant");
    }
}
