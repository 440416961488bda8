package dev.hagukumi.security;

import static dev.hagukumi.lead.LeadFixtures.aLead;
import static dev.hagukumi.security.SentMails.withHead;
import static org.assertj.core.api.Assertions.assertThat;

import dev.hagukumi.HagukumiTest;
import dev.hagukumi.lead.Leads;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;

/** What is checked of a sender is what stands in the header: nobody writes in another's name through us. */
@HagukumiTest
class TheSenderIsOneAddressOfOursTests {
    @Autowired
    Leads leads;

    SentMails mails;

    @BeforeEach
    void theMailRoom(@Autowired AutowireCapableBeanFactory beans) {
        mails = beans.createBean(SentMails.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "x@evil.example (<y@aoba.example.co.jp>)",
                "(<ok@aoba.example.co.jp>) x@evil.example",
                "'(<ok@aoba.example.co.jp>)' x@evil.example",
                "x@evil.example <y@aoba.example.co.jp>",
                "\"x@evil.example\" <y@aoba.example.co.jp>",
                "x\uFF20evil.example <y@aoba.example.co.jp>",
                "=?UTF-8?B?eEBldmlsLmV4YW1wbGU=?= <y@aoba.example.co.jp>",
                "=?UTF-8?Q?=3Cx@evil.example=3E?= <y@aoba.example.co.jp>",
                "<@evil.example:y@aoba.example.co.jp>",
                "<@aoba.example.co.jp:x@evil.example>",
                "@evil.example,@b.example:y@aoba.example.co.jp",
                "team: y@aoba.example.co.jp;",
                "team: x@evil.example, y@aoba.example.co.jp;",
                "y@aoba.example.co.jp, x@evil.example",
                "x@evil.example, y@aoba.example.co.jp",
                "Boss <x@evil.example> <y@aoba.example.co.jp>",
                "Boss <x@evil.example>, Other <y@aoba.example.co.jp>",
                "\"<y@aoba.example.co.jp>\"@evil.example",
                "\"y@aoba.example.co.jp\"@evil.example",
                "\"y z\"@aoba.example.co.jp",
                "y@aoba.example.co.jp@evil.example",
                "y@aoba.example.co.jp.evil.example",
                "y@aoba.example.co.jp\u3002evil.example",
                "y@evil-aoba.example.co.jp",
                "y@sub.aoba.example.co.jp",
                "y@\u0430oba.example.co.jp",
                "y@[127.0.0.1]",
                "y(comment)@aoba.example.co.jp",
                "y@aoba.example.co.jp (comment)",
                "y@(comment)aoba.example.co.jp",
                "y@ aoba.example.co.jp",
                "<y@aoba.example.co.jp",
                "y@aoba.example.co.jp>",
                "y..z@aoba.example.co.jp",
                "x@evil.example\r\n <y@aoba.example.co.jp>",
                "Boss\r\nBcc: x@evil.example\r\n <y@aoba.example.co.jp>",
                "Boss\u202E <y@aoba.example.co.jp>",
                "Boss\u0000 <y@aoba.example.co.jp>",
                "aoba.example.co.jp",
                "",
            })
    void whatCouldBeReadAsAnotherAddressIsNotPublished(String from) {
        assertThat(mails.check(withHead("from", from)))
                .isNotEmpty()
                .allSatisfy(finding -> assertThat(finding).startsWith("news.ja.mail:3: from:"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "news@aoba.example.co.jp                   | news@aoba.example.co.jp | ",
                "<news@aoba.example.co.jp>                 | news@aoba.example.co.jp | ",
                "Aoba News <news@aoba.example.co.jp>       | news@aoba.example.co.jp | Aoba News",
                "\"Aoba, Inc.\" <news@aoba.example.co.jp>  | news@aoba.example.co.jp | Aoba, Inc.",
                "Aoba, Inc. (Tokyo) <news@aoba.example.co.jp> | news@aoba.example.co.jp | Aoba, Inc. (Tokyo)",
                "アオバ計測「営業」 <News@AOBA.example.co.jp>  | News@aoba.example.co.jp | アオバ計測「営業」",
                "o'hara+1@aoba.example.co.jp               | o'hara+1@aoba.example.co.jp | ",
            })
    void aNameAndAnAddressOfOursStandInTheHeaderAsTheyAre(String from, String address, @Nullable String name)
            throws AddressException {
        var source = withHead("from", from);
        assertThat(mails.check(source)).isEmpty();

        var mail = mails.send(aLead().in(leads), source);

        var header = mail.headers().getOrDefault("From", List.of());
        assertThat(header).hasSize(1);
        assertThat(InternetAddress.parse(header.get(0), true)).singleElement().satisfies(seen -> {
            assertThat(seen.getAddress()).isEqualTo(address);
            assertThat(seen.getPersonal()).isEqualTo(name);
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "x@evil.example (<y@aoba.example.co.jp>)",
                "(<ok@aoba.example.co.jp>) x@evil.example",
                "x@evil.example",
                "Boss <x@evil.example>",
            })
    void aMailThatSlippedThroughEarlierGoesOutInOurName(String from) {
        var mail = mails.sendOld(aLead().in(leads), withHead("from", from));

        assertThat(mail.headers().get("From"))
                .singleElement()
                .satisfies(header ->
                        assertThat(header).contains("<info@aoba.example.co.jp>").doesNotContain("evil"));
    }
}
