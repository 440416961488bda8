package dev.hagukumi.mail.smtp;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The mail server that takes our mails.
 *
 * @param user {@code null} where it asks for none
 * @param properties further {@code mail.smtp.…} properties, such as {@code mail.smtp.starttls.enable}
 */
public record SmtpServer(
        String host,
        int port,
        @Nullable String user,
        @Nullable String password,
        Map<String, String> properties) {

    /** One that asks for nothing, such as a catcher on this machine. */
    public static SmtpServer plain(String host, int port) {
        return new SmtpServer(host, port, null, null, Map.of());
    }

    @Override
    public String toString() {
        return host + ":" + port;
    }
}
