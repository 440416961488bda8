package dev.hagukumi.mail.smtp;

import dev.hagukumi.platform.Secrets.MissingSetting;
import java.util.HashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.mail.autoconfigure.MailProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;

/** Outside the embedded default: the mail server of Spring's own {@code spring.mail} settings. */
@Configuration(proxyBeanMethods = false)
@Profile("!embedded")
@EnableConfigurationProperties(MailProperties.class)
class ConfiguredSmtpServer {
    private static final int SMTP = 25;

    @Bean
    SmtpServer smtpServer(MailProperties mail) {
        var host = mail.getHost();
        if (host == null || host.isBlank())
            throw new MissingSetting("SPRING_MAIL_HOST", "the mail server that takes our mails.");
        var properties = new HashMap<>(mail.getProperties());
        if ("smtps".equals(mail.getProtocol())) properties.put("mail.smtp.ssl.enable", "true");
        var port = mail.getPort() == null ? SMTP : mail.getPort();
        return new SmtpServer(host, port, unlessBlank(mail.getUsername()), mail.getPassword(), properties);
    }

    private static @Nullable String unlessBlank(@Nullable String text) {
        return text == null || text.isBlank() ? null : text;
    }
}
