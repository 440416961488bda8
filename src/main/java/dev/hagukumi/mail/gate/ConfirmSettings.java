package dev.hagukumi.mail.gate;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Whom we write to only after a person has shown to be there.
 *
 * @param confirmFirst {@code off}: nobody; {@code browser}: those whom nobody named but a page of a web site; {@code always}:
 *     everybody
 */
@ConfigurationProperties("hagukumi.mail")
record ConfirmSettings(@DefaultValue("off") ConfirmFirst confirmFirst) {

    enum ConfirmFirst {
        OFF,
        BROWSER,
        ALWAYS
    }
}
