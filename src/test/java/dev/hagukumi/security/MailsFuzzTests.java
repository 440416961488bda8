package dev.hagukumi.security;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hagukumi.lead.EmailAddress;
import dev.hagukumi.mail.MailFixtures;
import dev.hagukumi.mail.message.OneMessage;
import dev.hagukumi.mail.sender.Senders;
import dev.hagukumi.mail.template.OneMail;
import dev.hagukumi.platform.UnfitContent;
import dev.hagukumi.security.fuzz.Fuzzed;
import dev.hagukumi.security.fuzz.InputKind;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Mail files as an author, or somebody with his password, might send them; those that fit are written for readers of all sorts. */
class MailsFuzzTests implements Fuzzed {
    private static final String ALL = """
            ---
            subject: "{{ lead.displayName | default: 'お客様' }} 様へ"
            preheader: "A word to {{ lead.company | truncate: 20 }}"
            from: 青葉 <news@aoba.example.co.jp>
            stream: newsletter
            purpose: transactional
            expiry: P3D
            priority: 2
            ---
            # 見出し {{ lead.familyName | upcase }}

            {% if lead.company %}**{{ lead.company }}** {% elsif lead.givenName %}{{ lead.givenName | capitalize }}{% else %}お客様{% endif %}

            {% for n in (1..3) %}- {{ n }} of {{ forloop.length }}
            {% endfor %}
            {% case lead.familyName %}{% when '山田' %}山田様{% else %}様{% endcase %}{% unless lead.email %}?{% endunless %}
            {% comment %} nobody reads this {% endcomment %}

            > A quote, *twice* over

            1. one
            2. [two]({{ site.url }}/two?c={{ lead.company | url_encode }})

            <https://www.example.co.jp/cases> [mail](mailto:info@aoba.example.co.jp) [leave]({{ unsubscribe_url }})
            """;

    private static final List<Map<String, String>> READERS = List.of(
            Map.of("displayName", "reader@example.co.jp", "email", "reader@example.co.jp"),
            Map.of(
                    "displayName",
                    "髙橋 **太郎** <b> & [x](y) {{ lead.email }} \"'`",
                    "familyName",
                    "髙橋".repeat(50),
                    "givenName",
                    "\uD83D\uDE00é\u0301",
                    "company",
                    "㈱ A & B <C> _d_ #1 -- \\".repeat(6),
                    "email",
                    "a..b@docomo.ne.jp"));

    @Override
    public InputKind kind() {
        return InputKind.ofTexts("mails", sound(), attacks(), MailsFuzzTests::write, UnfitContent.class);
    }

    private static List<String> sound() {
        var sound = new ArrayList<>(List.of(ALL, MailFixtures.SOURCE));
        sound.addAll(Seeds.texts(Path.of("processes"), ".mail"));
        sound.addAll(Seeds.texts(Path.of("src", "test", "resources", "scenarios", "accepted"), ".mail"));
        return sound.stream().distinct().toList();
    }

    private static List<String> attacks() {
        return NoMailIsTooDeepForUsTests.monsters()
                .map(monster -> (String) monster.get()[1])
                .toList();
    }

    private static String write(byte[] input) {
        var mail = OneMail.open("news.ja.mail", new String(input, StandardCharsets.UTF_8), Senders.AOBA);
        for (var reader : READERS)
            assertThat(OneMessage.of(mail, new EmailAddress(Objects.requireNonNull(reader.get("email"))), reader))
                    .isNotEmpty();
        return InputKind.TAKEN;
    }
}
