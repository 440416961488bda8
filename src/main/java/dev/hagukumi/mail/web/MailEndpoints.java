package dev.hagukumi.mail.web;

import dev.hagukumi.platform.EndpointAccess;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Readers of mails have no account: the token in the address is all they bring. */
@Configuration(proxyBeanMethods = false)
class MailEndpoints {
    @Bean
    EndpointAccess mailReaders() {
        return EndpointAccess.open("/c/*", "/o/*", "/u/*");
    }
}
