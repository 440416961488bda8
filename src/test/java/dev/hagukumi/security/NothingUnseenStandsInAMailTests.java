package dev.hagukumi.security;

import static dev.hagukumi.lead.LeadFixtures.aLead;
import static dev.hagukumi.security.SentMails.withBody;
import static dev.hagukumi.security.SentMails.withHead;
import static org.assertj.core.api.Assertions.assertThat;

import dev.hagukumi.HagukumiTest;
import dev.hagukumi.lead.Leads;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;

/** What an author wrote and cannot be sent is told when it is published, not withheld when it is sent. */
@HagukumiTest
class NothingUnseenStandsInAMailTests {
    private static final List<String> UNSEEN = List.of(
            "\u0000", "\u0007", "\u001B", "\u007F", "\u0085", "\u009B", "\u061C", "\u200E", "\u200F", "\u2028",
            "\u2029", "\u202A", "\u202E", "\u2066", "\u2069", "\uFDD0", "\uFFFE", "\uD800");

    @Autowired
    Leads leads;

    SentMails mails;

    @BeforeEach
    void theMailRoom(@Autowired AutowireCapableBeanFactory beans) {
        mails = beans.createBean(SentMails.class);
    }

    static Stream<Arguments> placesAndCharacters() {
        return Stream.of("subject", "preheader", "from", "stream", "purpose", "expiry", "priority")
                .flatMap(place -> Stream.concat(Stream.of("\r", "\r\n"), UNSEEN.stream())
                        .map(unseen -> Arguments.of(place, unseen)));
    }

    @ParameterizedTest
    @MethodSource("placesAndCharacters")
    void aHeadWithACharacterThatCannotBeSeenIsNotPublished(String place, String unseen) {
        var findings = mails.check(withHead(place, "7" + unseen + "7"));

        assertThat(findings)
                .isNotEmpty()
                .allSatisfy(finding -> assertThat(finding).contains(place + ":"));
    }

    @ParameterizedTest
    @MethodSource("placesAndCharacters")
    void norOneWhereLiquidWritesIt(String place, String unseen) {
        assertThat(mails.check(withHead(place, "7 {{ '" + unseen + "' }}"))).isNotEmpty();
    }

    static Stream<String> characters() {
        return UNSEEN.stream();
    }

    @ParameterizedTest
    @MethodSource("characters")
    void aBodyWithOneIsNotPublishedAndToldItsLine(String unseen) {
        assertThat(mails.check(withBody("one\ntwo " + unseen + " two\nthree")))
                .singleElement()
                .satisfies(finding ->
                        assertThat(finding).startsWith("news.ja.mail:5: ").contains("U+"));
    }

    @Test
    void whatWasPublishedEarlierIsSentWithoutThem() {
        var mail = mails.sendOld(aLead().in(leads), withHead("subject", "An\r\nBcc: x@evil.example\u202E offer"));

        assertThat(mail.subject()).isEqualTo("An Bcc: x@evil.example offer");
        assertThat(mail.headers()).doesNotContainKey("Bcc");
    }

    @Test
    void theMailsPeopleWriteAreAsTheyWere() {
        var subject = "🏳️‍🌈 ご案内「①㈱」　50% – “it’s”…";

        assertThat(mails.check(withHead("subject", subject))).isEmpty();
        assertThat(mails.send(aLead().in(leads), withHead("subject", subject)).subject())
                .isEqualTo(subject);
    }
}
