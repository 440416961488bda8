package dev.hagukumi.mail.outbox;

import dev.hagukumi.lead.LeadId;
import dev.hagukumi.mail.Delivery;
import dev.hagukumi.mail.Delivery.State;
import dev.hagukumi.mail.Mailer.Unwanted;
import dev.hagukumi.mail.Verdict.Because;
import dev.hagukumi.mail.Verdict.Said;
import dev.hagukumi.mail.Verdict.Said.Kind;
import dev.hagukumi.mail.template.MailValues;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageImpl;
import org.springframework.data.domain.Pageable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.ObjectMapper;

@Component
class DeliveryRows {
    private static final String INSERT = """
            insert into delivery (lead, scenario, step, occurrence, mail, template, recipient, lead_values, purpose, stream,
                                  priority, message_id, return_token, reader_token, queued_at, due_at, expires_at, state)
            select lead, scenario, step, occurrence, mail, template, recipient, lead_values::jsonb, purpose, stream,
                   priority, message_id, return_token, reader_token, :now, :now, expires_at::timestamptz, 'QUEUED'
            from unnest(:leads, :scenarios, :steps, :occurrences, :mails, :templates, :recipients, :values, :purposes, :streams,
                        :priorities, :messageIds, :returnTokens, :readerTokens, :expiries) with ordinality
                 as mail (lead, scenario, step, occurrence, mail, template, recipient, lead_values, purpose, stream,
                          priority, message_id, return_token, reader_token, expires_at, number)
            order by number
            on conflict (lead, scenario, step, occurrence) do nothing
            """;
    private static final String WITHHOLD = """
            update delivery d set state = 'WITHHELD', verdict = null, said = unwanted.said::jsonb, message = null,
                   claim = null, leased_until = null, counts_on = null, turn_at = null
            from unnest(:leads, :scenarios, :said) as unwanted (lead, scenario, said)
            where d.lead = unwanted.lead and d.scenario = unwanted.scenario and d.purpose <> 'TRANSACTIONAL'
              and d.state in ('QUEUED', 'RETRY', 'CLAIMED', 'PAUSED', 'OVERDUE')
            """;
    private static final int AT_ONCE = 1000;

    private final JdbcClient client;
    private final ObjectMapper json;

    DeliveryRows(JdbcClient client, ObjectMapper json) {
        this.client = client;
        this.json = json;
    }

    /** In the order of the leads, so that two who order at once never wait for each other in a ring. */
    void insert(List<FrozenMail> mails) {
        var sorted = mails.stream()
                .sorted(Comparator.comparing(mail -> mail.order().lead()))
                .toList();
        for (var from = 0; from < sorted.size(); from += AT_ONCE)
            write(sorted.subList(from, Math.min(from + AT_ONCE, sorted.size())));
    }

    private void write(List<FrozenMail> mails) {
        client.sql(INSERT)
                .param("now", Timestamp.from(mails.get(0).queuedAt()))
                .param("leads", numbers(mails, mail -> mail.order().lead().value()))
                .param("scenarios", texts(mails, mail -> mail.order().scenario()))
                .param("steps", texts(mails, mail -> mail.order().step()))
                .param("occurrences", numbers(mails, mail -> mail.order().occurrence()))
                .param("mails", texts(mails, mail -> mail.order().mail()))
                .param("templates", numbers(mails, FrozenMail::template))
                .param("recipients", texts(mails, mail -> mail.lead().email().value()))
                .param("values", texts(mails, this::values))
                .param("purposes", texts(mails, mail -> mail.head().purpose().name()))
                .param("streams", texts(mails, mail -> mail.head().stream()))
                .param("priorities", numbers(mails, mail -> mail.head().priority()))
                .param("messageIds", texts(mails, FrozenMail::messageId))
                .param("returnTokens", texts(mails, mail -> OpaqueToken.mint()))
                .param("readerTokens", texts(mails, mail -> OpaqueToken.mint()))
                .param("expiries", texts(mails, mail -> mail.expiresAt().toString()))
                .update();
    }

    /** What is claimed but not begun is taken out of its worker's hands: right before DATA it asks once more. */
    void withhold(List<Unwanted> mails) {
        client.sql(WITHHOLD)
                .param(
                        "leads",
                        mails.stream().mapToLong(mail -> mail.lead().value()).toArray())
                .param("scenarios", mails.stream().map(Unwanted::scenario).toArray(String[]::new))
                .param(
                        "said",
                        mails.stream()
                                .map(mail ->
                                        Said.of(Kind.WITHHELD, mail.because()).json())
                                .toArray(String[]::new))
                .update();
    }

    private static String[] texts(List<FrozenMail> mails, Function<FrozenMail, String> column) {
        return mails.stream().map(column).toArray(String[]::new);
    }

    private static long[] numbers(List<FrozenMail> mails, ToLongFunction<FrozenMail> column) {
        return mails.stream().mapToLong(column).toArray();
    }

    private String values(FrozenMail mail) {
        try {
            return json.writeValueAsString(MailValues.of(mail.lead()));
        } catch (JacksonException e) {
            throw new IllegalStateException("a map of texts can always be written", e);
        }
    }

    Page<Delivery> of(LeadId lead, Pageable page) {
        return page("lead = :key", lead.value(), "id desc", page);
    }

    Page<Delivery> in(State state, Pageable page) {
        return page("state = :key", state.name(), "id", page);
    }

    private Page<Delivery> page(String which, Object key, String order, Pageable page) {
        var total = client.sql("select count(*) from delivery where " + which)
                .param("key", key)
                .query(Long.class)
                .single();
        var rows = client.sql("select " + ReadDelivery.COLUMNS + " from delivery where " + which + " order by " + order
                        + " limit :limit offset :offset")
                .param("key", key)
                .param("limit", page.isPaged() ? page.getPageSize() : Integer.MAX_VALUE)
                .param("offset", page.isPaged() ? page.getOffset() : 0)
                .query(new ReadDelivery())
                .list();
        return new PageImpl<>(rows, page, total);
    }

    Optional<Delivery> lock(long id) {
        return client.sql("select " + ReadDelivery.COLUMNS + " from delivery where id = :id for update")
                .param("id", id)
                .query(new ReadDelivery())
                .optional();
    }

    /** One that is in doubt may have reached its reader, so it goes on counting. */
    void drop(Delivery mail, Because because) {
        client.sql("""
                        update delivery set state = 'WITHHELD', verdict = null, said = :said::jsonb, claim = null, message = null,
                               counts_on = case state when 'IN_DOUBT' then counts_on end
                        where id = :id
                        """)
                .param("said", Said.of(Kind.DROPPED, because).json())
                .param("id", mail.id())
                .update();
    }

    void requeue(Delivery mail, Instant now) {
        client.sql("""
                        update delivery set state = 'QUEUED', due_at = :now, verdict = null, said = null, claim = null, counts_on = null,
                               turn_at = null, attempts = 0
                        where id = :id
                        """).param("now", Timestamp.from(now)).param("id", mail.id()).update();
    }

    Optional<Instant> nextDue() {
        return client.sql("select min(due_at) from delivery where state in ('QUEUED', 'RETRY')")
                .query((row, n) -> Optional.ofNullable(ReadDelivery.instant(row.getTimestamp(1))))
                .single();
    }
}
