package dev.hagukumi.security;

import static dev.hagukumi.lead.LeadFixtures.aLead;
import static dev.hagukumi.security.SentMails.links;
import static dev.hagukumi.security.SentMails.withBody;
import static dev.hagukumi.security.SentMails.withHead;
import static org.assertj.core.api.Assertions.assertThat;

import dev.hagukumi.HagukumiTest;
import dev.hagukumi.lead.Leads;
import dev.hagukumi.mail.MailCatcher.CaughtMail;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A lead's data are never scheme, host, port or user of a link; behind them they say only what is asked for there. */
@HagukumiTest
class OnlyTheAuthorSaysWhereALinkLeadsTests {
    @Autowired
    Leads leads;

    @Autowired
    JdbcClient jdbc;

    SentMails mails;

    @BeforeEach
    void theMailRoom(@Autowired AutowireCapableBeanFactory beans) {
        mails = beans.createBean(SentMails.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{{ lead.company }}",
                "{{ lead.company }}://www.example.co.jp/",
                "http{{ lead.company }}://www.example.co.jp/",
                "https:{{ lead.company }}",
                "https:/{{ lead.company }}/x",
                "https://{{ lead.company }}",
                "https://{{ lead.company }}/",
                "https://{{ lead.company }}.example.co.jp/",
                "https://www.{{ lead.company }}.jp/",
                "https://www.example.co.jp{{ lead.company }}",
                "https://www.example.co.jp{{ lead.company }}/",
                "https://www.example.co.jp:{{ lead.company }}/",
                "https://www.example.co.jp:80{{ lead.company }}/",
                "https://{{ lead.company }}@www.example.co.jp/",
                "https://a:{{ lead.company }}@www.example.co.jp/",
                "https://{{ lead.email }}/",
                "https://{{ lead.company | url_encode }}/",
                "https://{{ lead.company | default: 'www.example.co.jp' }}/",
                "{{ 'https://www.example.co.jp' }}/",
                "{{ lead.company | default: 'https://www.example.co.jp/' }}",
                "{{ site.url | downcase }}/",
                "{{ site.url }}{{ lead.company }}",
                "{{ site.url }}.evil.example/",
                "{{ site.url }}@evil.example/",
                "{{ site.url }}:80/",
                "{{ lead.company }}{{ site.url }}/",
                "https://{{ site.url }}/",
                "mailto:{{ lead.email }}",
                "mailto:{{ lead.company }}@example.co.jp",
                "mailto:info@{{ lead.company }}.example",
                "{% if lead.company %}https://a.example/{% else %}https://b.example/{% endif %}",
                "https://{% if lead.company %}a{% else %}b{% endif %}.example/",
                "https://www.example.co.jp{% if lead.company %}:8080{% endif %}/",
            })
    void aLinkThatDataCouldLeadElsewhereIsNotPublished(String address) {
        for (var markdown : List.of("[x](" + address + ")", "[x][r]\n\n[r]: " + address))
            assertThat(mails.check(withBody("Hello\n\n" + markdown)))
                    .as(markdown)
                    .isNotEmpty()
                    .allSatisfy(finding -> assertThat(finding).startsWith("news.ja.mail:6: body: "));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://{{ lead.company }}/",
                "see http://{{ lead.company }}.example/ please",
                "www.{{ lead.company }}",
                "<https://{{ lead.company }}/>",
                "{% for site in (1..2) %}[x]({{ site.url }}/){% endfor %}",
                "{% for unsubscribe_url in lead.company %}[x]({{ unsubscribe_url }}){% endfor %}",
                "{% for lead in (1..2) %}x{% endfor %}",
            })
    void norIsATextOfWhichAMailProgramMakesOne(String text) {
        assertThat(mails.check(withBody(text))).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"subject", "preheader"})
    void noLineThatOthersMakeALinkOf(String place) {
        assertThat(mails.check(withHead(place, "See https://{{ lead.company }}/")))
                .singleElement()
                .satisfies(finding -> assertThat(finding).contains(place + ": a value may not be the host"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiterString = "->",
            value = {
                "https://www.example.co.jp/{{ lead.company }}/x       -> https://www.example.co.jp/A%2FB%20%26%20C%20%231%2050%25%20%3Fd%3De/x",
                "https://www.example.co.jp/?c={{ lead.company }}&d=1  -> https://www.example.co.jp/?c=A%2FB%20%26%20C%20%231%2050%25%20%3Fd%3De&d=1",
                "https://www.example.co.jp/#{{ lead.company }}        -> https://www.example.co.jp/#A%2FB%20%26%20C%20%231%2050%25%20%3Fd%3De",
                "https://www.example.co.jp?c={{ lead.familyName }}     -> https://www.example.co.jp?c=%E5%B1%B1%E7%94%B0",
                "https://www.example.co.jp/{{ lead.familyName | url_encode }} -> https://www.example.co.jp/%E5%B1%B1%E7%94%B0",
                "https://www.example.co.jp/?u={{ lead.email }}        -> https://www.example.co.jp/?u=EMAIL",
                "https://www.example.co.jp/{% if lead.company %}a{% else %}b{% endif %} -> https://www.example.co.jp/a",
                "https://www.example.co.jp/{% for i in (1..3) %}{{ i }}{% endfor %} -> https://www.example.co.jp/123",
            })
    void behindTheHostAValueIsEncodedAndSaysNothingElse(String address, String arrives) {
        var lead = aLead().named("山田", "太郎").of("A/B & C #1 50% ?d=e").in(leads);
        assertThat(mails.check(withBody("[x](" + address + ")"))).isEmpty();

        var mail = mails.send(lead, withBody("[x](" + address + ")"));

        var email = leads.get(lead).email().value().replace("@", "%40");
        assertThat(destination(mail)).isEqualTo(arrives.replace("EMAIL", email));
    }

    @Test
    void aLinkMayBeginWithOurOwnAddress() {
        var mail = mails.send(
                aLead().of("A & B").in(leads),
                withBody("[x]({{ site.url }}/document?c={{ lead.company }}&next={{ site.url }})"));

        assertThat(destination(mail))
                .matches(
                        "http://localhost:\\d+/demo/site/document\\?c=A%20%26%20B&next=http%3A%2F%2Flocalhost%3A\\d+%2Fdemo%2Fsite");
    }

    @Test
    void theWordsOfAnOldMailStayAndItsLinkDoesNot() {
        var mail = mails.sendOld(
                aLead().of("evil.example").in(leads), withBody("[the offer](https://{{ lead.company }}/) of today"));

        assertThat(mail.text()).startsWith("the offer of today");
        assertThat(mail.html()).doesNotContain("evil.example");
    }

    @Test
    void aValueIsNeverMarkup() {
        var mail = mails.send(
                aLead().named("*x*", "_y_").of("[a](b) `c` # 1. > \\ &amp; <i>").in(leads),
                withBody("{{ lead.company }}\n\n**{{ lead.familyName }}**{{ lead.givenName }}\n"));

        assertThat(mail.text()).startsWith("[a](b) `c` # 1. > \\ &amp; <i>\n\n*x*_y_");
        assertThat(mail.html()).contains("[a](b) `c` # 1. &gt; \\ &amp;amp; &lt;i&gt;", "<strong>*x*</strong>_y_");
    }

    private String destination(CaughtMail mail) {
        return jdbc.sql("select destination from link where token = :token")
                .param("token", links(mail).get(0).replaceAll(".*/c/", ""))
                .query(String.class)
                .single();
    }
}
