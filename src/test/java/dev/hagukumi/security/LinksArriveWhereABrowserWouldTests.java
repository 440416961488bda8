package dev.hagukumi.security;

import static dev.hagukumi.lead.LeadFixtures.aLead;
import static dev.hagukumi.security.SentMails.links;
import static dev.hagukumi.security.SentMails.withBody;
import static org.assertj.core.api.Assertions.assertThat;

import dev.hagukumi.HagukumiTest;
import dev.hagukumi.lead.Leads;
import dev.hagukumi.mail.MailCatcher.CaughtMail;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What a browser opens can be published and arrives as it was written; what it does not is told to the author. */
@HagukumiTest
class LinksArriveWhereABrowserWouldTests {
    @Autowired
    Leads leads;

    @Autowired
    JdbcClient jdbc;

    SentMails mails;

    private final HttpClient browser = HttpClient.newHttpClient();

    @BeforeEach
    void theMailRoom(@Autowired AutowireCapableBeanFactory beans) {
        mails = beans.createBean(SentMails.class);
    }

    @Test
    void everyAddressArrives() throws Exception {
        var addresses = new LinkedHashMap<String, String>();
        addresses.put("https://www.example.co.jp/%zz", "https://www.example.co.jp/%zz");
        addresses.put("https://www.example.co.jp/50%", "https://www.example.co.jp/50%");
        addresses.put("https://www.example.co.jp/50%?q=%&r=%u65E5", "https://www.example.co.jp/50%?q=%&r=%u65E5");
        addresses.put("<https://www.example.co.jp/a b?c d#e f>", "https://www.example.co.jp/a%20b?c%20d#e%20f");
        addresses.put("https://www.example.co.jp/a|b?c|d", "https://www.example.co.jp/a%7Cb?c%7Cd");
        addresses.put("https://www.example.co.jp/[x?a[]=1", "https://www.example.co.jp/%5Bx?a%5B%5D=1");
        addresses.put("https://www.example.co.jp/{}?{x}", "https://www.example.co.jp/%7B%7D?%7Bx%7D");
        addresses.put("https://www.example.co.jp/#!a#b", "https://www.example.co.jp/#!a#b");
        addresses.put("https://www.example.co.jp/a^b`c", "https://www.example.co.jp/a%5Eb%60c");
        addresses.put(
                "https://www.example.co.jp/a//b/?x=https://y.example/",
                "https://www.example.co.jp/a//b/?x=https://y.example/");
        addresses.put("https://www.example.co.jp/?&&a=&=b&", "https://www.example.co.jp/?&&a=&=b&");
        addresses.put(
                "<https://www.example.co.jp/資料?語=状態 監視#章>",
                "https://www.example.co.jp/%E8%B3%87%E6%96%99?%E8%AA%9E=%E7%8A%B6%E6%85%8B%20%E7%9B%A3%E8%A6%96#%E7%AB%A0");
        addresses.put("https://www.example.co.jp/か\u3099", "https://www.example.co.jp/%E3%81%8B%E3%82%99");
        addresses.put("https://www.example.co.jp/😀", "https://www.example.co.jp/%F0%9F%98%80");
        addresses.put("https://日本語.jp/", "https://xn--wgv71a119e.jp/");
        addresses.put("https://faß.de/straße", "https://xn--fa-hia.de/stra%C3%9Fe");
        addresses.put("HTTPS://WWW.Example.CO.JP/A", "https://www.example.co.jp/A");
        addresses.put("http://www.example.co.jp:8080/", "http://www.example.co.jp:8080/");
        addresses.put("https://www.example.co.jp:443?q", "https://www.example.co.jp?q");
        addresses.put("https://[2001:db8::1]/", "https://[2001:db8::1]/");
        addresses.put("https://a_b.example/", "https://a_b.example/");
        addresses.put("https://r3---sn.example/", "https://r3---sn.example/");

        var body = addresses.keySet().stream()
                .map(address -> "[x](" + address + ")")
                .collect(Collectors.joining("\n\n"));
        assertThat(mails.check(withBody(body))).isEmpty();
        var mail = mails.send(aLead().in(leads), withBody(body));

        var arrived = new ArrayList<String>();
        for (var link : links(mail)) arrived.add(location(get(link, "ja")));
        assertThat(arrived).containsExactlyElementsOf(addresses.values());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://",
                "https:///",
                "https://?q",
                "https://:80/",
                "https://www.example.co.jp:99999/",
                "https://www.example.co.jp:8o/",
                "https://a:b:c/",
                "<https://a b.example/>",
                "https://a^b.example/",
                "https://a|b.example/",
                "https://{a}.example/",
                "https://%zz.example/",
                "https://a%2Fb.example/",
                "https://1.2.3.4.5/",
                "https://256.256.256.256/",
                "https://[::1/",
                "https://[x]/",
                "https://../",
                "javascript:alert%281%29",
                "JaVaScRiPt:alert%281%29",
                "<java&#10;script:alert(1)>",
                "data:text/html,x",
                "vbscript:x",
                "file:///etc/passwd",
                "ftp://a.example/",
                "blob:https://a.example/x",
                "view-source:https://a.example/",
                "tel:+81312345678",
                "//a.example/",
                "/document",
                "document",
                "https",
                "mailto:",
                "mailto:nobody",
                "mailto:a@b.example,",
                "mailto:?subject=x",
            })
    void whatNoBrowserOpensIsToldToTheAuthor(String address) {
        assertThat(mails.check(withBody("Hello\n\n[x](" + address + ")")))
                .singleElement()
                .satisfies(finding -> assertThat(finding).startsWith("news.ja.mail:6: body: the link to '"));
    }

    @ParameterizedTest
    @CsvSource({
        "https://old.example/a|b?c d, https://old.example/a%7Cb?c%20d",
        "https://old.example/%zz, https://old.example/%zz",
        "https://日本語.jp/資料, https://xn--wgv71a119e.jp/%E8%B3%87%E6%96%99",
    })
    void theLinksOfOldMailsArriveToo(String stored, String arrives) throws Exception {
        var link = linkStoredAs(stored);

        assertThat(location(get(link, "ja"))).isEqualTo(arrives);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://",
                "https://a b.example/",
                "javascript:alert(1)",
                "data:text/html,x",
                "/\\evil.example",
                "https://a.example:99999/",
                "",
                "x\r\nSet-Cookie: a=b",
            })
    void anOldOneThatLeadsNowhereIsAnsweredWithAPageThatHelps(String stored) throws Exception {
        var link = linkStoredAs(stored);

        var japanese = get(link, "ja");
        var english = get(link, "en");

        assertThat(japanese.statusCode()).isEqualTo(404);
        assertThat(japanese.headers().firstValue("Location")).isEmpty();
        assertThat(japanese.headers().firstValue("Content-Type").orElseThrow()).startsWith("text/html");
        assertThat(japanese.body()).contains("リンク先のアドレスに誤りがあります", "アオバ計測株式会社", "info@aoba.example.co.jp");
        assertThat(english.body()).contains("lang=\"en\"", "mistake in the address behind this link");
    }

    @Test
    void aLinkOfNoMailIsAnsweredWithAPageToo() throws Exception {
        var known = links(aMail()).get(0);

        var answer = get(known.replaceAll("/c/.*", "/c/unknown"), "en");

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.headers().firstValue("Content-Type").orElseThrow()).startsWith("text/html");
        assertThat(answer.body()).contains("We do not know this link");
    }

    private String linkStoredAs(String destination) {
        var link = links(aMail()).get(0);
        jdbc.sql("update link set destination = :destination where token = :token")
                .param("destination", destination)
                .param("token", link.replaceAll(".*/c/", ""))
                .update();
        return link;
    }

    private CaughtMail aMail() {
        return mails.send(aLead().in(leads), withBody("[x](https://www.example.co.jp/)"));
    }

    private static String location(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(302);
        return answer.headers().firstValue("Location").orElseThrow();
    }

    private HttpResponse<String> get(String address, String language) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(address)).header("Accept-Language", language);
        return browser.send(request.build(), BodyHandlers.ofString());
    }
}
