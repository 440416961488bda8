package dev.hagukumi.bench.engine;

import dev.hagukumi.bench.Bench;
import dev.hagukumi.bench.Child;
import dev.hagukumi.bench.ClassPath;
import dev.hagukumi.bench.engine.Contestant.InstanceTable;
import dev.hagukumi.bench.engine.Contestant.Tables;
import dev.hagukumi.bench.engine.Contestant.Works;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.JdbcTemplate;

/** Starts the contestants, each on a fresh database of the one server. */
final class Contestants {
    /** Leads that the works may use. */
    static final int LEADS = 400_000;

    private static final String OURS = "hagukumi";
    private static final Tables CAMUNDA_TABLES = new Tables(
            List.of(
                    new InstanceTable("act_ru_execution", "proc_inst_id_"),
                    new InstanceTable("act_ru_job", "process_instance_id_"),
                    new InstanceTable("act_ru_event_subscr", "proc_inst_id_"),
                    new InstanceTable("act_ru_variable", "proc_inst_id_")),
            List.of(
                    "act_hi_procinst",
                    "act_hi_actinst",
                    "act_hi_varinst",
                    "act_hi_detail",
                    "act_hi_job_log",
                    "act_hi_op_log",
                    "act_hi_incident"),
            List.of("act_ru_incident"),
            "act_ru_job",
            "outbox");
    private static final Tables FLOWABLE_TABLES = new Tables(
            List.of(
                    new InstanceTable("act_ru_execution", "proc_inst_id_"),
                    new InstanceTable("act_ru_timer_job", "process_instance_id_"),
                    new InstanceTable("act_ru_event_subscr", "proc_inst_id_"),
                    new InstanceTable("act_ru_variable", "proc_inst_id_"),
                    new InstanceTable("act_ru_actinst", "proc_inst_id_")),
            List.of("act_hi_procinst", "act_hi_actinst", "act_hi_varinst", "act_hi_detail"),
            List.of("act_ru_job", "act_ru_deadletter_job", "act_ru_suspended_job"),
            "act_ru_timer_job",
            "outbox");
    private static final Tables OUR_TABLES = new Tables(
            List.of(
                    new InstanceTable("act_ru_execution", "proc_inst_id_"),
                    new InstanceTable("act_ru_job", "process_instance_id_"),
                    new InstanceTable("act_ru_event_subscr", "proc_inst_id_"),
                    new InstanceTable("act_ru_variable", "proc_inst_id_"),
                    new InstanceTable("enrolment", "instance"),
                    new InstanceTable("journey_step", "instance")),
            List.of("enrolment", "journey_step"),
            List.of("act_ru_incident", "message_inbox"),
            "act_ru_job",
            "delivery");

    private final Bench bench;

    Contestants(Bench bench) {
        this.bench = bench;
    }

    Contestant start(String name) throws IOException {
        return switch (name) {
            case Contestant.CAMUNDA -> camunda();
            case Contestant.FLOWABLE -> flowable();
            case Contestant.HAGUKUMI -> hagukumi();
            case Contestant.FLOOR -> floor();
            default -> throw new IllegalArgumentException(name);
        };
    }

    private Contestant camunda() throws IOException {
        var url = bench.database().fresh("camunda");
        var jdbc = withOutbox("camunda");
        var child = bench.start(
                "camunda",
                ClassPath.LIBRARIES,
                "peers.camunda.StockCamunda",
                Map.of(),
                "--spring.datasource.url=" + url,
                "--camunda.bpm.auto-deployment-enabled=false");
        return new Contestant(Contestant.CAMUNDA, child, jdbc, CAMUNDA_TABLES, 10, new Works(15, 15, 60));
    }

    private Contestant flowable() throws IOException {
        var url = bench.database().fresh("flowable");
        var jdbc = withOutbox("flowable");
        var child = bench.start("flowable", ClassPath.FLOWABLE, "peers.flowable.StockFlowable", Map.of(), url);
        return new Contestant(Contestant.FLOWABLE, child, jdbc, FLOWABLE_TABLES, 10, new Works(15, 15, 30));
    }

    private Contestant hagukumi() throws IOException {
        bench.database().fresh(OURS);
        var child = node(OURS);
        var jdbc = bench.database().jdbc(OURS);
        leads(jdbc, 1, LEADS);
        return new Contestant(Contestant.HAGUKUMI, child, jdbc, OUR_TABLES, 1, new Works(60, 120, 180));
    }

    /** Beside ours in its database: it copies its tables and what is written there. */
    private Contestant floor() throws IOException {
        var child = bench.start(
                "floor",
                ClassPath.LIBRARIES,
                "dev.hagukumi.bench.engine.Floor",
                Map.of(),
                bench.database().url(OURS)
                        + "&reWriteBatchedInserts=true&prepareThreshold=1&currentSchema="
                        + Floor.SCHEMA);
        var jdbc = bench.database().jdbc(OURS, Floor.SCHEMA);
        Floor.copyTables(jdbc, OUR_TABLES.all());
        return new Contestant(Contestant.FLOOR, child, jdbc, OUR_TABLES, 2, new Works(60, 120, 120));
    }

    /** A process of ours on its database; the first one makes the tables. */
    Child node(String name) throws IOException {
        var url = bench.database().url(OURS);
        var environment = new HashMap<>(Map.of(
                "SPRING_DATASOURCE_URL", url,
                "SPRING_DATASOURCE_USERNAME", "postgres",
                "SPRING_MAIL_HOST", "127.0.0.1",
                "HAGUKUMI_ADMIN_PASSWORD", "bench-violet-umbrella-admin",
                "HAGUKUMI_WRITE_KEY", "bench-violet-umbrella-browser-key",
                "HAGUKUMI_SERVER_KEY", SteadyMix.SERVER_KEY,
                "HAGUKUMI_PUBLIC_URL", "https://nurture.example.co.jp",
                "HAGUKUMI_SITE_URL", "https://www.example.co.jp",
                "HAGUKUMI_PROCESSES", FollowUp.PROCESSES.toAbsolutePath().toString(),
                // All mails stay in the outbox.
                "HAGUKUMI_MAIL_DISPATCH_CONNECTIONS", "0"));
        environment.put("SERVER_PORT", "0");
        environment.put("SERVER_ADDRESS", "127.0.0.1");
        environment.put("HAGUKUMI_MAIL_SENDER_ADDRESS", "marketing@example.co.jp");
        environment.put("HAGUKUMI_MAIL_SENDER_NAME", "Bench");
        environment.put("HAGUKUMI_MAIL_SENDER_LEGAL_NAME", "Bench K.K.");
        environment.put("HAGUKUMI_MAIL_SENDER_POSTAL_ADDRESS", "1-1 Chiyoda, Tokyo");
        environment.put("HAGUKUMI_MAIL_SENDER_CONTACT", "marketing@example.co.jp");
        environment.put(
                "HAGUKUMI_DATA",
                Bench.FOLDER.resolve("data-" + name).toAbsolutePath().toString());
        return bench.start(name, ClassPath.APPLICATION, "dev.hagukumi.bench.engine.Ours", environment);
    }

    /** Leads as the registry would have written them. */
    static void leads(JdbcTemplate jdbc, long first, long count) {
        jdbc.update("""
                insert into lead (id, email, family_name, given_name, stage, stage_since, locale, created_at)
                overriding system value
                select g, 'lead' || g || '@example.co.jp', 'Sato', 'Lead ' || g, 'NEW', now(), 'ja', now()
                from generate_series(?::bigint, ?::bigint) g""", first, first + count - 1);
        jdbc.execute("select setval(pg_get_serial_sequence('lead', 'id'), (select max(id) from lead))");
        jdbc.execute("vacuum analyze lead");
    }

    private JdbcTemplate withOutbox(String name) throws IOException {
        var jdbc = bench.database().jdbc(name);
        jdbc.execute(
                Files.readString(Path.of("src", "bench", "resources", "engine", "outbox.sql"), StandardCharsets.UTF_8));
        return jdbc;
    }
}
