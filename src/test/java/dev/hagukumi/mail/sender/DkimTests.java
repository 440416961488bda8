package dev.hagukumi.mail.sender;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.amazon.corretto.crypto.provider.AmazonCorrettoCryptoProvider;
import dev.hagukumi.mail.sender.DkimSettings.Key;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import java.util.List;
import java.util.Properties;
import org.apache.james.jdkim.DKIMVerifier;
import org.apache.james.jdkim.api.SignatureRecord;
import org.apache.james.jdkim.exceptions.FailException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.simplejavamail.utils.mail.dkim.DkimMessage;

/** Signatures of ours, judged by a verifier that has nothing to do with us. */
class DkimTests {
    private static final Sender SENDER =
            new Sender("marketing@example.co.jp", "例", "例株式会社", "東京都", "info@example.co.jp", null);
    private static final String MAIL = """
            From: =?UTF-8?B?5L6L?= <marketing@example.co.jp>
            To: lead@example.com
            Subject: =?UTF-8?B?44GU5qGI5YaF?=
            Date: Fri, 20 Nov 2026 10:00:00 +0000
            Message-ID: <abc@example.co.jp>
            MIME-Version: 1.0
            Content-Type: text/plain; charset=UTF-8
            Content-Transfer-Encoding: base64
            List-Id: <nurturing.example.co.jp>
            List-Unsubscribe: <https://nurture.example.co.jp/u/abc>
            List-Unsubscribe-Post: List-Unsubscribe=One-Click

            44GT44KT44Gr44Gh44Gv

            """.replace("\n", "\r\n");

    private static final boolean CI = System.getenv("CI") != null;

    static KeyPair pair;

    @TempDir
    Path folder;

    @BeforeAll
    static void aKey() throws Exception {
        var generator = KeyPairGenerator.getInstance("RSA");
        generator.initialize(2048);
        pair = generator.generateKeyPair();
    }

    @Test
    void anotherPartysVerifierAcceptsTheSignature() throws Exception {
        var signature = verify(signed(keys("example.co.jp", pem("PRIVATE KEY"), null)));

        assertThat(signature.getDToken().toString()).isEqualTo("example.co.jp");
        assertThat(signature.getSelector().toString()).isEqualTo("s2026");
        assertThat(signature.getHeaderCanonicalisationMethod().toString()).isEqualTo("relaxed");
        assertThat(signature.getBodyCanonicalisationMethod().toString()).isEqualTo("relaxed");
        assertThat(signature.getBodyHashLimit()).as("no l=").isNegative();
        assertThat(signature.getHeaders())
                .extracting(CharSequence::toString)
                .contains(
                        "From",
                        "To",
                        "Subject",
                        "Date",
                        "Message-ID",
                        "List-Id",
                        "List-Unsubscribe",
                        "List-Unsubscribe-Post");
    }

    @Test
    void theNativeLibrarySignsAsThePlatformDoes() throws Exception {
        var ours = NativeRsa.key(encoded());
        // A developer's machine may have none; in CI that is an error.
        assumeThat(AmazonCorrettoCryptoProvider.INSTANCE.getLoadingError())
                .as("this machine runs the native library")
                .matches(error -> CI || error == null);

        var fast = signature(ours);

        assertThat(fast.provider()).isEqualTo(NativeRsa.NAME);
        assertThat(fast.bytes()).isEqualTo(signature(pair.getPrivate()).bytes());
    }

    @Test
    void nobodyElsesKeysChangeHands() throws Exception {
        NativeRsa.key(encoded());

        assertThat(signature(pair.getPrivate()).provider()).isEqualTo("SunRsaSign");
    }

    @Test
    void withoutTheNativeLibraryThePlatformSigns() throws Exception {
        var key = NativeRsa.key(encoded(), null);

        assertThat(signature(key).provider()).isEqualTo("SunRsaSign");
    }

    @Test
    void whoChangesTheWayOutBreaksTheSignature() throws Exception {
        var forged = signed(keys("example.co.jp", pem("PRIVATE KEY"), null))
                .replace("List-Unsubscribe-Post: List-Unsubscribe=One-Click", "List-Unsubscribe-Post: nothing");

        assertThatThrownBy(() -> verify(forged)).isInstanceOf(FailException.class);
    }

    @Test
    void aKeyCanStandInAFile() throws Exception {
        var file = Files.writeString(folder.resolve("dkim.pem"), pem("PRIVATE KEY"));

        verify(signed(keys("Example.CO.JP", null, file)));
    }

    @Test
    void aDomainWithoutAKeyGoesUnsigned() {
        assertThat(keys("example.co.jp", pem("PRIVATE KEY"), null).signerFor("example.com"))
                .isEmpty();
    }

    @Test
    void aKeyThatCannotBeUsedStopsTheStartAndSaysWhy() {
        assertThatThrownBy(() -> keys("example.co.jp", pem("RSA PRIVATE KEY"), null))
                .hasMessageContaining("example.co.jp")
                .hasMessageContaining("openssl pkcs8");
        assertThatThrownBy(() -> keys("example.co.jp", "nonsense", null)).hasMessageContaining("PKCS#8");
        assertThatThrownBy(() -> keys("example.co.jp", null, null)).hasMessageContaining("not given");
    }

    private static DkimKeys keys(String domain, @Nullable String pem, @Nullable Path file) {
        return new DkimKeys(new DkimSettings(List.of(new Key(domain, "s2026", pem, file))), SENDER);
    }

    private static String pem(String kind) {
        return "-----BEGIN " + kind + "-----\n"
                + Base64.getMimeEncoder().encodeToString(pair.getPrivate().getEncoded()) + "\n-----END " + kind
                + "-----\n";
    }

    private static String signed(DkimKeys keys) throws Exception {
        var plain = new MimeMessage(
                Session.getInstance(new Properties()),
                new ByteArrayInputStream(MAIL.getBytes(StandardCharsets.US_ASCII)));
        var bytes = new ByteArrayOutputStream();
        new DkimMessage(plain, keys.signerFor("example.co.jp").orElseThrow()).writeTo(bytes);
        return bytes.toString(StandardCharsets.US_ASCII);
    }

    private static SignatureRecord verify(String message) throws Exception {
        var dns = "v=DKIM1; k=rsa; p="
                + Base64.getEncoder().encodeToString(pair.getPublic().getEncoded());
        var verifier = new DKIMVerifier((method, selector, domain) -> List.of(dns));
        var valid = verifier.verify(new ByteArrayInputStream(message.getBytes(StandardCharsets.US_ASCII)));
        assertThat(valid).hasSize(1);
        return valid.get(0);
    }

    private record Signed(String provider, byte[] bytes) {}

    private static Signed signature(PrivateKey key) throws Exception {
        var signature = Signature.getInstance("SHA256withRSA");
        signature.initSign(key);
        signature.update("育み".getBytes(StandardCharsets.UTF_8));
        return new Signed(signature.getProvider().getName(), signature.sign());
    }

    private static PKCS8EncodedKeySpec encoded() {
        return new PKCS8EncodedKeySpec(pair.getPrivate().getEncoded());
    }
}
