package dev.hagukumi.security;

import static dev.hagukumi.lead.LeadFixtures.aLead;
import static dev.hagukumi.lead.LeadFixtures.anEmail;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hagukumi.HagukumiTest;
import dev.hagukumi.activity.IntakeClient;
import dev.hagukumi.lead.EmailAddress;
import dev.hagukumi.lead.Leads;
import dev.hagukumi.lead.Traits;
import dev.hagukumi.mail.MailFixtures;
import dev.hagukumi.mail.MailTemplates;
import dev.hagukumi.mail.message.ComposeMessage;
import dev.hagukumi.mail.message.Draft;
import dev.hagukumi.mail.template.MailValues;
import dev.hagukumi.mail.template.TemplateShelf;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.ByteArrayInputStream;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/** A name comes from a stranger and stands in our own mail to any address: it must not carry the reader anywhere. */
@HagukumiTest
class NamesLeadNowhereTests {
    private static final String PHISH = "ご当選です https://evil.example/win";

    @Autowired
    IntakeClient intake;

    @Autowired
    Leads leads;

    @Autowired
    MailTemplates templates;

    @Autowired
    TemplateShelf shelf;

    @Autowired
    ComposeMessage compose;

    @Autowired
    JdbcClient jdbc;

    final EmailAddress email = anEmail();

    @ParameterizedTest
    @ValueSource(
            strings = {
                PHISH,
                "HTTP://EVIL.EXAMPLE",
                "http : // evil.example",
                "ｈｔｔｐｓ：／／ｅｖｉｌ．ｅｘａｍｐｌｅ",
                "https\uA789\u2215\u2215evil.example",
                "ht\u00ADtps:\u200B//evil.example",
                "www.evil.example",
                "WWW.evil.example",
                "ｗｗｗ．ｅｖｉｌ．ｅｘａｍｐｌｅ",
                "www。evil。example",
                "ww\u200Bw\u2024evil.example",
                "\u051D\u051D\u051D.evil.example",
                "evil.com/win",
                "bit.ly/abc",
                "mailto:evil@example.com",
                "山田\u202E郎太",
                "\u2066evil\u2069",
                "bell\u0007",
                "esc\u001B[31m"
            })
    void whatIsNoNameIsRefusedWhereverItStands(String value) {
        var written = JsonMapper.shared().writeValueAsString(value);

        for (var trait : new String[] {"lastName", "familyName", "firstName", "givenName", "name", "company"}) {
            var body = "{\"traits\": {\"email\": \"%s\", \"%s\": %s}}".formatted(email, trait, written);
            for (var answer : new IntakeClient.Answer[] {intake.fromPage("identify", body), intake.identify(body)}) {
                assertThat(answer.status()).as(trait).isEqualTo(400);
                assertThat(answer.error(0).path("field").asString()).isEqualTo("traits." + trait);
            }
        }
        var nested =
                "{\"event\": \"Form Submitted\", \"context\": {\"traits\": {\"email\": \"%s\", \"company\": {\"name\": %s}}}}"
                        .formatted(email, written);
        assertThat(intake.fromPage("track", nested).status()).isEqualTo(400);
        assertThat(leads.withEmail(email)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "株式会社WWW",
                "Booking.com",
                "価格.com",
                "Amazon.co.jp",
                "(株)A/B商事",
                "S.A./N.V.",
                "モーニング娘。",
                "@cosme",
                "O'Reilly & Sons, Inc.",
                "Müller-Lüdenscheidt",
                "محمد",
                "ジャン・ポール",
                "24:7 Services"
            })
    void whatIsANameIsTaken(String value) {
        var answer = intake.identify("{\"traits\": {\"email\": \"%s\", \"company\": %s}}"
                .formatted(email, JsonMapper.shared().writeValueAsString(value)));

        assertThat(answer.status()).isEqualTo(202);
        assertThat(leads.withEmail(email).orElseThrow().company()).isEqualTo(value);
    }

    @Test
    void whatNobodySeesIsTakenOutAndSpaceBecomesOneBlank() {
        intake.identify(
                "{\"traits\": {\"email\": \"%s\", \"lastName\": \"\\u200E山\\u00AD田\\u200B\", \"company\": \"A\\r\\n\\tB\"}}"
                        .formatted(email));

        var lead = leads.withEmail(email).orElseThrow();
        assertThat(lead.familyName()).isEqualTo("山田");
        assertThat(lead.company()).isEqualTo("A B");
    }

    @Test
    void whatIsKeptFromBeforeIsNotWrittenIntoMails() {
        var kept = Map.of(
                "displayName", PHISH + " 太郎",
                "familyName", PHISH,
                "givenName", "太郎",
                "company", "www.evil.example",
                "email", "reader@example.co.jp");

        assertThat(MailValues.plain(kept))
                .isEqualTo(Map.of(
                        "displayName", "reader@example.co.jp", "givenName", "太郎", "email", "reader@example.co.jp"));
    }

    @Test
    void neitherIntoTheSubjectNorIntoTheBodyOfAMailThatWasOrderedBefore() throws Exception {
        var lead = aLead().withEmail(email).in(leads);
        jdbc.sql("update lead set family_name = ? where id = ?")
                .params(PHISH, lead.value())
                .update();
        var frozen = MailValues.of(leads.get(lead));
        var template = shelf.variants(MailFixtures.publishReminder(templates), "reminder")
                .get(0)
                .id();

        var composed = compose.compose(
                new Draft(lead, email, template, frozen, "<m@example.co.jp>", "return-token", "reader-token"), true);

        assertThat(frozen).containsEntry("familyName", PHISH);
        var message = new MimeMessage(null, new ByteArrayInputStream(composed.bytes()));
        assertThat(message.getSubject()).isEqualTo(email + " 様へのご案内");
        assertThat(text((MimeMultipart) message.getContent()))
                .contains(email.value())
                .doesNotContain("evil", "当選");
    }

    private static String text(MimeMultipart parts) throws Exception {
        var text = new StringBuilder();
        for (int i = 0; i < parts.getCount(); i++)
            text.append(parts.getBodyPart(i).getContent());
        return text.toString();
    }

    @Test
    void isOneLawForEverybodyWhoDescribesALead() {
        assertThat(Traits.isPlain(PHISH)).isFalse();
        assertThatThrownBy(() -> new Traits(PHISH, null, null, null, null))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("address");
    }
}
