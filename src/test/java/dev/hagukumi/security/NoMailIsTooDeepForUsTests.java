package dev.hagukumi.security;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hagukumi.HagukumiTest;
import dev.hagukumi.platform.Secrets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.boot.resttestclient.TestRestTemplate;
import tools.jackson.databind.JsonNode;

/** Markdown, Liquid and YAML of any depth and shape are checked in little time and on an ordinary stack. */
@HagukumiTest
class NoMailIsTooDeepForUsTests {
    private static final Duration SHORT = Duration.ofSeconds(9);
    private static final int MANY = 20_000;

    @Autowired
    TestRestTemplate http;

    @Autowired
    Secrets secrets;

    SentMails mails;

    @BeforeEach
    void theMailRoom(@Autowired AutowireCapableBeanFactory beans) {
        mails = beans.createBean(SentMails.class);
    }

    private static Arguments refused(String name, String source) {
        return Arguments.of(name, source, true);
    }

    /** Too deep for a mail program, but not for us: it is enough that nothing breaks. */
    private static Arguments borne(String name, String source) {
        return Arguments.of(name, source, false);
    }

    static Stream<Arguments> monsters() {
        return Stream.of(markdown(), liquid(), heads()).flatMap(each -> each);
    }

    private static Stream<Arguments> markdown() {
        return Stream.of(
                refused("quotes", body(">".repeat(MANY) + " x")),
                refused("quotes with spaces", body("> ".repeat(MANY) + "x")),
                refused("lists", body("- ".repeat(MANY) + "x")),
                refused("numbered lists", body("1. ".repeat(MANY) + "x")),
                refused("lists in quotes", body("> - ".repeat(MANY) + "x")),
                refused("deeper lists", body(String.join("\n", spaced(400)))),
                borne("open brackets", body("[".repeat(MANY))),
                borne("links within", body("[".repeat(MANY) + "x" + "](https://a.example/)".repeat(2_000))),
                borne("open links", body("[a](".repeat(MANY))),
                borne("links of brackets", body("[]([]".repeat(MANY))),
                borne("pictures within", body("![".repeat(MANY) + "x" + "](b)".repeat(MANY))),
                borne("closed brackets", body("]".repeat(MANY))),
                borne("emphasis", body("*_".repeat(MANY) + "x" + "_*".repeat(MANY))),
                borne("emphasis of words", body("*a **b ".repeat(8_000))),
                borne("emphasis that ends", body("a** b* ".repeat(8_000))),
                borne("emphasis by threes", body("a***b c***d ".repeat(8_000))),
                borne("one long emphasis", body("x" + "*".repeat(MANY) + "y" + "*".repeat(MANY))),
                borne("brackets in a destination", body("[a](" + "(".repeat(MANY) + ")".repeat(MANY) + ")")),
                borne("open tags", body("<a".repeat(MANY))),
                borne("comments", body("<!--".repeat(MANY))),
                borne("declarations", body("<?".repeat(MANY))),
                borne("entities", body("&".repeat(MANY) + "&#x".repeat(MANY))),
                borne("backslashes", body("\\".repeat(60_000))),
                borne(
                        "backquotes",
                        body(IntStream.range(1, 400).mapToObj("`"::repeat).reduce("", (a, b) -> a + b + "x"))),
                borne("definitions", body("[a]: https://a.example/\n".repeat(4_000) + "[a]".repeat(MANY / 4))),
                borne("open definitions", body("[a]: <".repeat(MANY / 2))),
                borne("runs of spaces", body(("a" + " ".repeat(199)).repeat(480) + "b")),
                refused("spaces", body("a" + " ".repeat(90_000) + "b")),
                refused("lines", body("\n".repeat(90_000) + "b")),
                borne("what looks like addresses", body("https:".repeat(15_000) + "{{ lead.company }}")));
    }

    private static Stream<Arguments> liquid() {
        return Stream.of(
                refused("ifs", body("{% if lead.company %}".repeat(3_000) + "x" + "{% endif %}".repeat(3_000))),
                refused("ifs without end", body("{% if lead.company %}".repeat(4_000))),
                refused(
                        "ifs hidden in raw",
                        body("{% if lead.company %}{% raw %}{% endif %}{% endraw %}".repeat(1_500))),
                refused(
                        "ifs hidden in comments",
                        body("{% if lead.company %}{% comment %}{% endif %}{% endcomment %}".repeat(1_500))),
                refused(
                        "elsifs",
                        body("{% if lead.company %}" + "{% elsif lead.email %}x".repeat(3_000) + "{% endif %}")),
                refused("cases", body("{% case lead.company %}{% when 'a' %}".repeat(2_000))),
                refused("loops", body("{% for i in (1..2) %}".repeat(3_000) + "{% endfor %}".repeat(3_000))),
                refused(
                        "loops that never seem to end",
                        body("{% for i in (1..900) %}".repeat(3) + "x" + "{% endfor %}".repeat(3))),
                refused("brackets", body("{{ " + "(".repeat(MANY) + "lead.company" + ")".repeat(MANY) + " }}")),
                refused(
                        "brackets in an if",
                        body("{% if " + "(".repeat(MANY) + "lead.company" + ")".repeat(MANY) + " %}{% endif %}")),
                refused("indexes", body("{{ lead" + "[lead".repeat(MANY) + "]".repeat(MANY) + " }}")),
                refused("ors", body("{% if lead.company" + " or lead.company".repeat(3_000) + " %}x{% endif %}")),
                refused("filters", body("{{ lead.company" + " | upcase".repeat(8_000) + " }}")),
                refused("braces", body("{{".repeat(MANY))),
                refused("braces and tags", body("{{{%".repeat(MANY))),
                refused("tags", body("{%".repeat(MANY))),
                refused("names", body("{{ lead" + ".a".repeat(MANY) + " }}")),
                refused("text too long", body("x".repeat(100_001))),
                refused("texts made long", body("{% for i in (1..999) %}" + "x".repeat(500) + "{% endfor %}")),
                refused("a number", body("{{ 99999999999999999999 }}")),
                refused("a number for a filter", body("{{ lead.company | truncate: 99999999999999999999 }}")),
                refused("numbers of a loop", body("{% for i in (1..99999999999999999999) %}x{% endfor %}")),
                refused("too long for whoever has a long name", body("{{ lead.company }} ".repeat(400))),
                borne("quotes made deep", body("{% for i in (1..999) %}> {% endfor %}x")),
                borne("lists made deep", body("{% for i in (1..999) %}- {% endfor %}x")),
                borne("many outputs", body("{{ lead.company }} ".repeat(4_000))));
    }

    private static Stream<Arguments> heads() {
        var doubled = IntStream.range(1, 40)
                .mapToObj(n -> "x%d: &x%d [*x%d, *x%d]\n".formatted(n, n, n - 1, n - 1))
                .reduce("x0: &x0 [a, a]\n", String::concat);
        return Stream.of(
                refused("lists in a head", head("subject: " + "[".repeat(MANY))),
                refused("closed lists in a head", head("subject: " + "[".repeat(MANY) + "]".repeat(MANY))),
                refused("mappings in a head", head("subject: " + "{a: ".repeat(MANY))),
                refused("rows in a head", head("subject:\n" + "- ".repeat(MANY))),
                refused("aliases in a head", head(doubled + "subject: *x39")),
                refused("an alias of itself", head("subject: &a [*a]")),
                refused("an alias of the whole", head("&a subject: *a\nx: *b")),
                refused(
                        "keys",
                        head(IntStream.range(0, 5_000)
                                .mapToObj(n -> "k" + n + ": v\n")
                                .reduce("", String::concat))),
                refused("objects", head("subject: !!javax.script.ScriptEngineManager [x]")),
                refused("anchors", head("subject: " + "&a ".repeat(MANY) + "x")),
                refused("a long subject", head("subject: " + "x".repeat(90_000))));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("monsters")
    void aMonsterIsCheckedInLittleTime(String name, String source, boolean refused) {
        var begun = System.nanoTime();

        var findings = mails.check(source);

        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(SHORT);
        if (refused) assertThat(findings).isNotEmpty();
        assertThat(String.join("\n", findings)).doesNotContain("takes longer");
    }

    static Stream<Arguments> refusedMonsters() {
        return monsters().filter(monster -> (Boolean) monster.get()[2]);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("refusedMonsters")
    void overHttpItIsTheAuthorsMistake(String name, String source, boolean refused) {
        var answer = http.withBasicAuth("marketing", secrets.get("HAGUKUMI_MARKETING_PASSWORD"))
                .postForEntity(
                        "/api/broadcasts",
                        Map.of(
                                "name",
                                name,
                                "mail",
                                "news",
                                "files",
                                Map.of("news.ja.mail", source),
                                "filter",
                                "email==nobody@example.invalid"),
                        JsonNode.class);

        assertThat(answer.getStatusCode().value()).isEqualTo(422);
        assertThat(Objects.requireNonNull(answer.getBody()).get("findings").size())
                .isPositive();
    }

    private static String body(String body) {
        return SentMails.withBody(body);
    }

    private static String head(String head) {
        return "---\n" + head + "\n---\nHello";
    }

    private static List<String> spaced(int levels) {
        return IntStream.range(0, levels)
                .mapToObj(level -> " ".repeat(level * 2 % 240) + "- x")
                .toList();
    }
}
