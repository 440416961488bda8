package dev.hagukumi.mail.catcher;

import dev.hagukumi.mail.smtp.SmtpServer;
import dev.hagukumi.platform.Clock;
import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;

/** In the embedded default all mails go to the catcher, or to the server named by {@code hagukumi.embedded.smtp} (host:port). */
@Configuration(proxyBeanMethods = false)
@Profile("embedded")
class EmbeddedSmtpServer {

    @Bean
    CaughtMails caughtMails(@Value("${hagukumi.data}") Path data) {
        return new CaughtMails(data.resolve("mails"));
    }

    @Bean
    CatchMails catchMails(CaughtMails mails, Clock clock) {
        return new CatchMails(mails, clock);
    }

    @Bean
    SmtpServer smtpServer(CatchMails catcher, @Value("${hagukumi.embedded.smtp:}") String other) {
        if (other.isBlank()) return SmtpServer.plain("127.0.0.1", catcher.listen());
        var colon = other.lastIndexOf(':');
        if (colon < 1) throw new IllegalArgumentException("hagukumi.embedded.smtp is host:port, not '" + other + "'");
        return SmtpServer.plain(
                other.substring(0, colon),
                Integer.parseInt(other.substring(colon + 1).strip()));
    }
}
