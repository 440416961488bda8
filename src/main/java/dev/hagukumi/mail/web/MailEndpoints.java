package dev.hagukumi.mail.web;

import dev.hagukumi.platform.EndpointAccess;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;

/** Readers of mails have no account: the token in the address is all they bring. */
@Configuration(proxyBeanMethods = false)
class MailEndpoints {
    @Bean
    EndpointAccess mailReaders() {
        return EndpointAccess.open("/c/*", "/o/*", "/u/*");
    }

    @Bean
    EndpointAccess lookOfTheirPages() {
        return EndpointAccess.open("/mail/look.css").on(HttpMethod.GET, HttpMethod.HEAD);
    }
}
