package dev.hagukumi.lead.registry;

import java.time.ZoneId;
import java.util.Locale;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where the business is at home.
 *
 * @param locale language of leads whose own is unknown
 * @param zone time zone of leads whose own is unknown
 */
@ConfigurationProperties("hagukumi.business")
record BusinessSettings(
        @DefaultValue("ja") Locale locale,
        @DefaultValue("Asia/Tokyo") ZoneId zone) {}
