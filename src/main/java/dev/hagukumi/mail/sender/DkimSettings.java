package dev.hagukumi.mail.sender;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The keys with which mails are signed (DKIM, RFC 6376).
 *
 * @param keys one for each domain of a sender; without one, mails of that domain go unsigned
 */
@ConfigurationProperties("hagukumi.mail.dkim")
record DkimSettings(@DefaultValue List<Key> keys) {

    /**
     * One key.
     *
     * @param domain of the sender, e.g. {@code example.co.jp}
     * @param selector under which the public key stands in the DNS, e.g. {@code hagukumi-2026}
     * @param privateKey RSA in PKCS#8 PEM ({@code BEGIN PRIVATE KEY}), where it is not in a file
     * @param privateKeyFile the file it is in
     */
    record Key(
            String domain,
            String selector,
            @Nullable String privateKey,
            @Nullable Path privateKeyFile) {}
}
