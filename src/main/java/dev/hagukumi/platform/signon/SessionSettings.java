package dev.hagukumi.platform.signon;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How long a person stays signed on.
 *
 * @param life at most, however busy the session is
 */
@ConfigurationProperties("hagukumi.sign-on.session")
record SessionSettings(@DefaultValue("12h") Duration life) {}
