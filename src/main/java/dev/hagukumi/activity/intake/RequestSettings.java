package dev.hagukumi.activity.intake;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How large a request may be.
 *
 * @param itemsPerRequest of a batch or an import
 */
@ConfigurationProperties("hagukumi.activity.intake")
record RequestSettings(@DefaultValue("1000") int itemsPerRequest) {
    RequestSettings {
        if (itemsPerRequest < 1)
            throw new IllegalArgumentException("hagukumi.activity.intake.items-per-request is at least 1");
    }
}
