package dev.hagukumi.mail.sender;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Who writes. All but the bounce domain are needed outside the embedded default, which writes in the name of an invented
 * company.
 *
 * @param address of From, e.g. {@code marketing@example.co.jp}
 * @param name that readers see beside the address
 * @param legalName of the company, for the footer
 * @param postalAddress of the company, for the footer
 * @param contact for questions and complaints, for the footer
 * @param bounceDomain that takes returned mails; the sender's own mailbox takes them where it is not set
 */
@ConfigurationProperties("hagukumi.mail.sender")
record SenderSettings(
        @Nullable String address,
        @Nullable String name,
        @Nullable String legalName,
        @Nullable String postalAddress,
        @Nullable String contact,
        @Nullable String bounceDomain) {}
