package dev.hagukumi.mail.node;

import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Import;

/** The mail module with broadcasts, and the rule book that knows the scores a filter may name. */
@Import(MailOnly.class)
@ConfigurationPropertiesScan("dev.hagukumi.scoring.active")
@ComponentScan({"dev.hagukumi.broadcast", "dev.hagukumi.segment", "dev.hagukumi.scoring.active"})
public class MailAndBroadcasts {

    /** In a process of its own; the arguments are properties. */
    public static void main(String[] properties) {
        MailOnly.application(MailAndBroadcasts.class)
                .properties("spring.main.keep-alive=true")
                .run(properties);
    }
}
