package dev.hagukumi.mail.sender;

import dev.hagukumi.mail.sender.DkimSettings.Key;
import java.io.IOException;
import java.nio.file.Files;
import java.security.GeneralSecurityException;
import java.security.interfaces.RSAPrivateKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.simplejavamail.utils.mail.dkim.Canonicalization;
import org.simplejavamail.utils.mail.dkim.DkimSigner;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;

/** The keys of our sender domains; one that cannot be read stops the start. */
@Component
@EnableConfigurationProperties(DkimSettings.class)
public class DkimKeys {
    private static final Logger LOG = LoggerFactory.getLogger(DkimKeys.class);
    private static final int SHORTEST = 1024;

    private record Signing(String domain, String selector, RSAPrivateKey key) {}

    private final Map<String, Signing> keys = new HashMap<>();

    DkimKeys(DkimSettings settings, Sender sender) {
        for (var key : settings.keys())
            keys.put(domain(key.domain()), new Signing(domain(key.domain()), key.selector(), privateKey(key)));
        if (!keys.containsKey(sender.domain()))
            LOG.warn(
                    "Mails from {} are not signed: there is no key for it in hagukumi.mail.dkim.keys", sender.domain());
    }

    /** Signs one message of a sender in this domain; empty where there is no key. Not for use by two threads. */
    public Optional<DkimSigner> signerFor(String domain) {
        return Optional.ofNullable(keys.get(domain(domain))).map(DkimKeys::signer);
    }

    private static DkimSigner signer(Signing signing) {
        var signer = new DkimSigner(signing.domain(), signing.selector(), signing.key());
        signer.setHeaderCanonicalization(Canonicalization.RELAXED);
        signer.setBodyCanonicalization(Canonicalization.RELAXED);
        // Otherwise each mail costs a look into the DNS.
        signer.setCheckDomainKey(false);
        // Without it in the signature, a mailbox provider does not offer its one-click way out.
        signer.addHeaderToSign("List-Unsubscribe-Post");
        signer.addHeaderToSign("Auto-Submitted");
        return signer;
    }

    private static RSAPrivateKey privateKey(Key key) {
        try {
            var pem = key.privateKeyFile() == null ? key.privateKey() : Files.readString(key.privateKeyFile());
            if (pem == null || pem.isBlank()) throw unreadable(key, "it is not given", null);
            if (pem.contains("BEGIN RSA PRIVATE KEY"))
                throw unreadable(key, "it is PKCS#1; convert it with 'openssl pkcs8 -topk8 -nocrypt'", null);
            var der = Base64.getMimeDecoder().decode(pem.replaceAll("-----[A-Z ]+-----", ""));
            var read = NativeRsa.key(new PKCS8EncodedKeySpec(der));
            if (read instanceof RSAPrivateKey rsa && rsa.getModulus().bitLength() >= SHORTEST) return rsa;
            throw unreadable(key, "it is shorter than " + SHORTEST + " bits", null);
        } catch (IOException | GeneralSecurityException e) {
            throw unreadable(key, "it is no RSA key in PKCS#8 PEM", e);
        }
    }

    private static IllegalArgumentException unreadable(Key key, String because, @Nullable Throwable cause) {
        return new IllegalArgumentException(
                "The private key of " + key.domain() + " in hagukumi.mail.dkim.keys cannot be used: " + because, cause);
    }

    private static String domain(String text) {
        return Mailbox.domain(text.strip());
    }
}
