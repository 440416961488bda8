package dev.hagukumi.mail.node;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.util.TimeZone;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration;
import org.springframework.boot.hibernate.autoconfigure.HibernateJpaAutoConfiguration;
import org.springframework.boot.jackson.autoconfigure.JacksonAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcClientAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcTemplateAutoConfiguration;
import org.springframework.boot.persistence.autoconfigure.EntityScan;
import org.springframework.boot.transaction.autoconfigure.TransactionAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.ComponentScan.Filter;
import org.springframework.context.annotation.FilterType;
import org.springframework.orm.jpa.SharedEntityManagerCreator;

/**
 * The mail module with what it stands on, and nothing else: no engine, no rules, no web. Starts in seconds. It is no
 * {@code @Configuration}, lest the whole application finds it among the tests.
 */
@ImportAutoConfiguration({
    DataSourceAutoConfiguration.class,
    HibernateJpaAutoConfiguration.class,
    JdbcTemplateAutoConfiguration.class,
    JdbcClientAutoConfiguration.class,
    TransactionAutoConfiguration.class,
    FlywayAutoConfiguration.class,
    JacksonAutoConfiguration.class
})
@EntityScan("dev.hagukumi.lead")
@ConfigurationPropertiesScan({"dev.hagukumi.mail", "dev.hagukumi.lead"})
@ComponentScan(
        basePackages = {
            "dev.hagukumi.mail",
            "dev.hagukumi.lead",
            "dev.hagukumi.activity.log",
            "dev.hagukumi.platform.loop",
            "dev.hagukumi.platform.time",
            "dev.hagukumi.platform.web"
        },
        excludeFilters = @Filter(type = FilterType.REGEX, pattern = "dev\\.hagukumi\\.mail\\.web\\..*"))
public class MailOnly {

    @Bean
    MeterRegistry meters() {
        return new SimpleMeterRegistry();
    }

    @Bean
    EntityManager entityManager(EntityManagerFactory factory) {
        return SharedEntityManagerCreator.createSharedEntityManager(factory);
    }

    /** In a process of its own; the arguments are properties. */
    public static void main(String[] properties) {
        application(MailOnly.class).properties("spring.main.keep-alive=true").run(properties);
    }

    /** A node; nothing leaves it before it is told to which database and mail server. */
    public static SpringApplicationBuilder application(Class<?> rooms) {
        TimeZone.setDefault(TimeZone.getTimeZone("UTC"));
        return new SpringApplicationBuilder(rooms)
                .web(WebApplicationType.NONE)
                .properties(
                        "hagukumi.public-url=https://nurture.example.co.jp",
                        "hagukumi.site-url=https://www.example.co.jp",
                        "hagukumi.mail.sender.address=marketing@example.co.jp",
                        "hagukumi.mail.sender.name=Example",
                        "hagukumi.mail.sender.legal-name=Example KK",
                        "hagukumi.mail.sender.postal-address=Tokyo",
                        "hagukumi.mail.sender.contact=marketing@example.co.jp",
                        "spring.jpa.hibernate.ddl-auto=none");
    }
}
