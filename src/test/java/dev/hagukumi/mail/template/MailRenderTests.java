package dev.hagukumi.mail.template;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

class MailRenderTests {

    @Test
    void oneBodyGivesTextAndHtml() {
        var mail = render(
                "Hello **you**\nsecond line\n\n- one\n- two\n\n[Read it](https://a.example/b?c=1&d=2)", Map.of());

        assertThat(mail.text())
                .isEqualTo("Hello you\nsecond line\n\n- one\n- two\n\nRead it\nhttps://a.example/b?c=1&d=2");
        assertThat(mail.html())
                .contains("Hello <strong>you</strong><br />\nsecond line")
                .contains("<li>one</li>")
                .contains("href=\"https://a.example/b?c=1&amp;d=2\"");
    }

    @Test
    void aLinkWithinASentenceShowsItsAddressInBrackets() {
        var mail = render("See [our cases](https://a.example/cases) today.", Map.of());

        assertThat(mail.text()).isEqualTo("See our cases ( https://a.example/cases ) today.");
    }

    @Test
    void aLeadsDataNeverBecomeMarkup() {
        var nasty = "<script>alert(1)</script> **bold** [x](https://evil.example) `c` & # 1. _a_\\";
        var mail = render("{{ lead.company }}", Map.of("company", nasty));

        assertThat(mail.text()).isEqualTo(nasty);
        assertThat(mail.html())
                .contains(
                        "&lt;script&gt;alert(1)&lt;/script&gt; **bold** [x](https://evil.example) `c` &amp; # 1. _a_\\")
                .doesNotContain("<script", "<a ", "<strong", "<code");
    }

    @Test
    void aLeadsDataNeverBeginANewLine() {
        var mail = render("{{ lead.company }}", Map.of("company", "A\r\nBcc: b@evil.example\u2028C\n\n# D"));

        assertThat(mail.text()).isEqualTo("A Bcc: b@evil.example C # D");
        assertThat(mail.html()).doesNotContain("<h1", "<br");
    }

    @Test
    void theSubjectIsRawAndOneLine() {
        var template = template("---\nsubject: 'Dear {{ lead.company }}'\n---\nHello");

        var mail = template.render(
                values(Map.of("company", "A & B <C>\r\nBcc: b@evil.example")), UnaryOperator.identity());

        assertThat(mail.subject()).isEqualTo("Dear A & B <C> Bcc: b@evil.example");
    }

    @Test
    void aLeadsDataInALinkCannotLeadElsewhere() {
        var mail = render("[go]({{ lead.company }})", Map.of("company", "javascript:alert(1)"));

        assertThat(mail.html()).contains("go").doesNotContain("href", "javascript");
    }

    @Test
    void aValueThatIsNotKnownIsEmptyOrItsDefault() {
        var mail = render(
                "A{{ lead.company }}B {{ lead.familyName | default: 'friend' }}{% if lead.company %} at work{% endif %}",
                Map.of());

        assertThat(mail.text()).isEqualTo("AB friend");
    }

    @Test
    void everyWebLinkIsGivenAwayToBeReplacedAndNoOther() {
        var seen = new ArrayList<String>();
        var template =
                template("---\nsubject: x\n---\n[a](https://a.example) <https://b.example/> [m](mailto:m@a.example)");

        var mail = template.render(values(Map.of()), address -> {
            seen.add(address);
            return "https://us.example/c/" + seen.size();
        });

        assertThat(seen).containsExactly("https://a.example", "https://b.example/");
        assertThat(mail.text())
                .isEqualTo("a ( https://us.example/c/1 ) https://us.example/c/2 m ( mailto:m@a.example )");
        assertThat(mail.html()).contains("https://us.example/c/1", "https://us.example/c/2", "mailto:m@a.example");
    }

    @Test
    void aTemplateCanBeRenderedByManyThreadsAtOnce() {
        var template = template(
                "---\nsubject: 'To {{ lead.company }}'\n---\n{% for i in (1..3) %}{{ lead.company }}{{ i }} {% endfor %}");

        var all = java.util.stream.IntStream.range(0, 2_000)
                .parallel()
                .mapToObj(n -> template.render(values(Map.of("company", "c" + n)), UnaryOperator.identity())
                        .text()
                        .equals("c%d1 c%d2 c%d3".formatted(n, n, n)))
                .toList();

        assertThat(all).doesNotContain(false);
    }

    private static MailContent render(String body, Map<String, String> lead) {
        return template("---\nsubject: x\n---\n" + body).render(values(lead), UnaryOperator.identity());
    }

    private static MailTemplate template(String source) {
        var findings = new Findings("a.ja.mail");
        var template = CompileMail.of(source, Locale.JAPANESE, findings);
        assertThat(template).as(findings.list().toString()).isNotNull();
        return Objects.requireNonNull(template);
    }

    private static Map<String, Object> values(Map<String, String> lead) {
        return MailValues.all(new LinkedHashMap<>(lead), "https://www.example.co.jp", "https://us.example/u/1");
    }
}
