package dev.hagukumi.activity.limit;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How much the browser key may send, of each node, in any hour; 0 is no limit. A site of many visitors behind one office's address
 * stays far below.
 *
 * @param perKey items altogether
 * @param perClient items from one client address
 * @param peoplePerClient different mail addresses from one client address
 * @param perMailAddress items that name one mail address
 * @param peoplePerDomain different mail addresses of one domain, {@code gmail.com} too
 */
@ConfigurationProperties("hagukumi.activity.intake.limits")
record LimitSettings(
        @DefaultValue("500000") int perKey,
        @DefaultValue("50000") int perClient,
        @DefaultValue("1000") int peoplePerClient,
        @DefaultValue("1000") int perMailAddress,
        @DefaultValue("3000") int peoplePerDomain) {

    LimitSettings {
        if (perKey < 0 || perClient < 0 || peoplePerClient < 0 || perMailAddress < 0 || peoplePerDomain < 0)
            throw new IllegalArgumentException(
                    "hagukumi.activity.intake.limits: an hour's limit is at least 1, or 0 for none");
    }
}
