package dev.hagukumi.mail.node;

import static dev.hagukumi.mail.SaidInEnglish.said;

import dev.hagukumi.lead.EmailAddress;
import dev.hagukumi.lead.LeadId;
import dev.hagukumi.lead.Leads;
import dev.hagukumi.lead.Traits;
import dev.hagukumi.mail.Delivery.State;
import dev.hagukumi.mail.MailFixtures;
import dev.hagukumi.mail.MailTemplates;
import dev.hagukumi.mail.Mailer;
import dev.hagukumi.mail.Verdict.Said;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A PostgreSQL that keeps what it commits, and a quiet node in this process that fills and reads the outbox. */
final class MailLab implements AutoCloseable {
    private static final int AT_ONCE = 1000;

    private final EmbeddedPostgres postgres;
    private final ConfigurableApplicationContext quiet;

    private MailLab(EmbeddedPostgres postgres, ConfigurableApplicationContext quiet) {
        this.postgres = postgres;
        this.quiet = quiet;
    }

    static MailLab open(int smtpPort) {
        return open(MailOnly.class, smtpPort);
    }

    /** @param rooms what else the quiet node has */
    static MailLab open(Class<?> rooms, int smtpPort) {
        try {
            var postgres = EmbeddedPostgres.builder()
                    .setRegisterShutdownHook(false)
                    .setServerConfig("fsync", "on")
                    .setServerConfig("synchronous_commit", "on")
                    .start();
            var properties = new ArrayList<>(address(postgres, smtpPort));
            properties.add("--hagukumi.mail.dispatch.connections=0");
            return new MailLab(postgres, MailOnly.application(rooms).run(properties.toArray(String[]::new)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What a node needs to know to send these mails. */
    List<String> properties(int smtpPort, String... more) {
        var properties = new ArrayList<>(address(postgres, smtpPort));
        properties.addAll(List.of(more));
        return properties;
    }

    private static List<String> address(EmbeddedPostgres postgres, int smtpPort) {
        return List.of(
                "--spring.datasource.url=" + postgres.getJdbcUrl("postgres", "postgres"),
                "--spring.datasource.username=postgres",
                "--spring.mail.host=127.0.0.1",
                "--spring.mail.port=" + smtpPort);
    }

    /** Puts so many mails into the outbox, each to a lead of its own; answers their addresses. */
    List<String> queue(int mails) {
        return queue(0, mails);
    }

    /** The same for the leads from one number to before another. */
    List<String> queue(int from, int to) {
        var edition = MailFixtures.publishReminder(bean(MailTemplates.class));
        var addresses = new ArrayList<String>();
        register(from, to).forEach(people -> {
            bean(Mailer.class).enqueue(MailFixtures.orders(List.copyOf(people.values()), edition));
            people.keySet().forEach(address -> addresses.add(address.value()));
        });
        return addresses;
    }

    /** Makes so many leads, a thousand at a time. */
    List<Map<EmailAddress, LeadId>> register(int leads) {
        return register(0, leads);
    }

    private List<Map<EmailAddress, LeadId>> register(int first, int end) {
        var all = new ArrayList<Map<EmailAddress, LeadId>>();
        for (var from = first; from < end; from += AT_ONCE) {
            var people = new HashMap<EmailAddress, Traits>();
            IntStream.range(from, Math.min(from + AT_ONCE, end))
                    .forEach(n -> people.put(new EmailAddress("lead-" + n + "@lab.example.jp"), Traits.NONE));
            all.add(bean(Leads.class).register(people));
        }
        return all;
    }

    /** What the gate said about the mails in this state. */
    List<String> verdicts(State state) {
        return bean(JdbcClient.class)
                .sql("select said from delivery where state = :state")
                .param("state", state.name())
                .query(String.class)
                .list()
                .stream()
                .map(json -> said(Objects.requireNonNull(Said.read(json))))
                .toList();
    }

    /** How many mails are in which state. */
    Map<State, Long> states() {
        var states = new HashMap<State, Long>();
        bean(JdbcClient.class)
                .sql("select state, count(*) as mails from delivery group by state")
                .query(row -> {
                    states.put(State.valueOf(row.getString("state")), row.getLong("mails"));
                });
        return states;
    }

    /** The addresses whose mail is in this state. */
    List<String> in(State state) {
        return bean(JdbcClient.class)
                .sql("select recipient from delivery where state = :state")
                .param("state", state.name())
                .query(String.class)
                .list();
    }

    /** Another node in this process, which works. */
    ConfigurableApplicationContext node(int smtpPort, String... more) {
        return MailOnly.application(MailOnly.class)
                .run(properties(smtpPort, more).toArray(String[]::new));
    }

    /** Nothing works in the background of the quiet node any more. */
    void hush() {
        quiet.stop();
    }

    <T> T bean(Class<T> type) {
        return quiet.getBean(type);
    }

    @Override
    public void close() {
        quiet.close();
        try {
            postgres.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
