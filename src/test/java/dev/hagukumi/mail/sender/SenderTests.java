package dev.hagukumi.mail.sender;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.env.MockEnvironment;

class SenderTests {
    private static final SenderSettings NOTHING = new SenderSettings(null, null, null, null, null, null);

    @ParameterizedTest
    @ValueSource(strings = {"a\r\nBcc: b@evil.example", "a\nb", "a\rb", "a\0b"})
    void aLineBreakOrNulNeverStandsInAHeader(String value) {
        assertThatThrownBy(() -> HeaderText.checked("Subject", value))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("Subject");
        assertThatThrownBy(() -> sender("info@a.example", value, null)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void anAddressThatIsNoneIsRefused() {
        assertThatThrownBy(() -> sender("not an address", "A", null))
                .hasMessageContaining("hagukumi.mail.sender.address");
    }

    @Test
    void aMailComesBackToTheSendersMailboxOrToTheDomainForIt() {
        assertThat(sender("info@a.example", "A", null).returnPath("t1")).isEqualTo("info+t1@a.example");
        assertThat(sender("info@a.example", "A", "bounce.a.example").returnPath("t1"))
                .isEqualTo("t1@bounce.a.example");
    }

    @Test
    void outsideTheEmbeddedDefaultEveryMailMustSayWhoSendsIt() {
        assertThatThrownBy(() -> new SenderIdentity().sender(NOTHING, new MockEnvironment()))
                .hasMessageContaining("HAGUKUMI_MAIL_SENDER_ADDRESS");
    }

    @Test
    void theEmbeddedDefaultWritesInTheNameOfAnInventedCompany() {
        var embedded = new MockEnvironment();
        embedded.setActiveProfiles("embedded");

        var sender = new SenderIdentity().sender(NOTHING, embedded);

        assertThat(sender.domain()).endsWith("example.co.jp");
    }

    private static Sender sender(String address, String name, @Nullable String bounceDomain) {
        return new Sender(address, name, "A Inc.", "Tokyo", "info@a.example", bounceDomain);
    }
}
