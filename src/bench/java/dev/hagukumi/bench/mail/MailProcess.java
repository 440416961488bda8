package dev.hagukumi.bench.mail;

import dev.hagukumi.bench.Answers;
import dev.hagukumi.lead.EmailAddress;
import dev.hagukumi.lead.LeadId;
import dev.hagukumi.lead.Leads;
import dev.hagukumi.lead.Traits;
import dev.hagukumi.mail.MailOrder;
import dev.hagukumi.mail.MailTemplates;
import dev.hagukumi.mail.Mailer;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TimeZone;
import java.util.UUID;
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
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.ComponentScan.Filter;
import org.springframework.context.annotation.FilterType;
import org.springframework.core.io.ClassPathResource;
import org.springframework.orm.jpa.SharedEntityManagerCreator;

/** The mail module with what it stands on, as a process: it fills the outbox when asked, and empties it by itself. */
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
class MailProcess {
    private static final int BATCH = 1000;
    private static final String MAIL = "processes/document-request/reminder.ja.mail";

    @Bean
    MeterRegistry meters() {
        return new SimpleMeterRegistry();
    }

    @Bean
    EntityManager entityManager(EntityManagerFactory factory) {
        return SharedEntityManagerCreator.createSharedEntityManager(factory);
    }

    public static void main(String[] properties) throws IOException {
        var answers = new Answers();
        TimeZone.setDefault(TimeZone.getTimeZone("UTC"));
        var application = new SpringApplicationBuilder(MailProcess.class)
                .web(WebApplicationType.NONE)
                .run(properties);
        answers.on("fill", counts -> fill(application, (int) counts[0])).serve();
    }

    /** Each mail to a lead of its own, a thousand to a transaction. */
    private static Map<String, ?> fill(ApplicationContext application, int mails) throws IOException {
        var edition = UUID.randomUUID().toString();
        var source = new ClassPathResource(MAIL).getContentAsString(StandardCharsets.UTF_8);
        application.getBean(MailTemplates.class).publish(edition, Map.of("reminder.ja.mail", source));
        var nanos = 0L;
        for (var from = 0; from < mails; from += BATCH) {
            var leads = register(application, edition, from, Math.min(from + BATCH, mails));
            var begin = System.nanoTime();
            application
                    .getBean(Mailer.class)
                    .enqueue(leads.stream()
                            .map(lead -> new MailOrder(lead, "bench", "Send", 1, edition, "reminder"))
                            .toList());
            nanos += System.nanoTime() - begin;
        }
        return Map.of("nanos", nanos);
    }

    private static List<LeadId> register(ApplicationContext application, String edition, int from, int to) {
        var people = new HashMap<EmailAddress, Traits>();
        for (var n = from; n < to; n++)
            people.put(
                    new EmailAddress("lead-" + n + "@" + edition + ".example.jp"),
                    new Traits("山田", "太郎" + n, "見本商事株式会社", Locale.JAPANESE, null));
        return List.copyOf(application.getBean(Leads.class).register(people).values());
    }
}
