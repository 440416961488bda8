package dev.hagukumi.lead;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EmailAddressTests {

    @ParameterizedTest
    @CsvSource({
        "Lead@Example.CO.JP, lead@example.co.jp",
        "'  lead@example.co.jp ', lead@example.co.jp",
        "ｌｅａｄ＠ｅｘａｍｐｌｅ．ｃｏ．ｊｐ, lead@example.co.jp",
        "lead@日本語.jp, lead@xn--wgv71a119e.jp",
        "lead@日本語。jp, lead@xn--wgv71a119e.jp",
        "a+b_c-d@sub.example.com, a+b_c-d@sub.example.com",
    })
    void bringsAnAddressToItsNormalForm(String given, String normal) {
        assertThat(new EmailAddress(given).value()).isEqualTo(normal);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a..b@docomo.ne.jp", "a.@docomo.ne.jp", ".a@ezweb.ne.jp", "o'hara@example.com"})
    void acceptsWhatCarriersGaveOut(String given) {
        assertThat(new EmailAddress(given).value()).isEqualTo(given);
    }

    @ParameterizedTest
    @CsvSource({
        "'', it is empty",
        "lead, it has no @",
        "@example.com, nothing stands before the @",
        "lead@, its domain has no dot",
        "lead@localhost, its domain has no dot",
        "lead@example..com, its domain is not a domain name",
        "lead@-example.com, its domain is not a domain name",
        "lead@exa mple.com, its domain is not a domain name",
        "lead@[127.0.0.1], its domain is not a domain name",
        "lead@127.0.0.1, its domain ends in a number",
        "a b@example.com, a character before the @ is not allowed there",
        "a@b@example.com, a character before the @ is not allowed there",
        "Lead <lead@example.com>, a character before the @ is not allowed there",
        "山田@example.com, a character before the @ is not allowed there",
    })
    void saysWhatIsWrong(String given, String because) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new EmailAddress(given))
                .withMessageContaining("is not a mail address: " + because);
    }

    @ParameterizedTest
    @ValueSource(strings = {"lead@example.com\r\nBcc: all@example.com", "lead\u0000@example.com", "lead@example.com\n"})
    void refusesControlCharactersAndDoesNotRepeatThem(String given) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new EmailAddress(given))
                .withMessageContaining("control character")
                .satisfies(e -> assertThat(e.getMessage()).doesNotContainPattern("\\p{Cntrl}"));
    }

    @Test
    void isAtMost254CharactersLong() {
        var domain = "d".repeat(60) + "." + "d".repeat(60) + "." + "d".repeat(60) + ".co.jp";

        assertThat(new EmailAddress("a".repeat(64) + "@" + domain).value()).hasSize(253);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new EmailAddress("a".repeat(64) + "@d" + domain.replaceFirst("\\.", "d.") + ".jp"));
        assertThatIllegalArgumentException().isThrownBy(() -> new EmailAddress("a".repeat(65) + "@example.com"));
    }

    @Test
    void knowsItsDomain() {
        assertThat(new EmailAddress("lead@mail.example.co.jp").domain()).isEqualTo("mail.example.co.jp");
        assertThat(EmailAddress.isOne("lead@example.com")).isTrue();
        assertThat(EmailAddress.isOne("user-17")).isFalse();
    }
}
