package dev.hagukumi.activity.intake;

import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What pages of web sites may say beyond what they may anyhow.
 *
 * @param browserActivities further activities, of your own, that may be recorded with the browser key
 */
@ConfigurationProperties("hagukumi.activity.intake")
record BrowserSettings(@DefaultValue List<String> browserActivities) {}
