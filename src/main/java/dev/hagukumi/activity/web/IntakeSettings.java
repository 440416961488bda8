package dev.hagukumi.activity.web;

import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Who may send behaviour from a browser.
 *
 * @param allowedOrigins web sites whose pages may call the intake, e.g. {@code https://www.example.co.jp}; our own always may
 */
@ConfigurationProperties("hagukumi.activity.intake")
record IntakeSettings(@DefaultValue List<String> allowedOrigins) {}
