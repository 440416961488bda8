package dev.hagukumi.security;

import static org.awaitility.Awaitility.await;

import dev.hagukumi.mail.SmtpSink;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Hagukumi as it is deployed, with a user in each group, and what a test may look at from outside. */
final class Deployment implements AutoCloseable {
    static final String NOBODY = "nobody";
    static final String ADMIN = "admin";

    /** Whoever may ask; each but nobody is a user of that name in the group of that name. */
    static final List<String> ROLES = List.of(NOBODY, "marketing", "sales", "operations", ADMIN);

    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final String BROWSER_KEY = "violet-umbrella-in-every-page";
    private static final String SERVER_KEY = "kingfisher-below-the-harbour-lamp";

    private final EmbeddedPostgres database;
    private final SmtpSink mails = SmtpSink.start();
    private final Path log;
    private final Process process;
    private final List<String> told;
    private final Map<String, Caller> callers = new ConcurrentHashMap<>();
    private final Map<String, InWebapp> webapps = new ConcurrentHashMap<>();
    private final Thread lastResort = new Thread(this::close);

    private Deployment() throws IOException {
        database = EmbeddedPostgres.builder().setRegisterShutdownHook(false).start();
        var folder = Files.createTempDirectory(Files.createDirectories(Path.of("target", "deployment")), "run-");
        log = folder.resolve("log");
        var tells = folder.resolve("endpoints");
        process = start(folder, tells);
        Runtime.getRuntime().addShutdownHook(lastResort);
        await().atMost(PATIENCE).until(() -> Files.exists(tells) || !process.isAlive());
        if (!Files.exists(tells)) throw new IllegalStateException("did not start:\n" + log());
        told = Files.readAllLines(tells);
        List.of("marketing", "sales", "operations").forEach(group -> addUser(group, group));
    }

    static Deployment start() {
        try {
            return new Deployment();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Speaks as the user of this name, or as {@link #NOBODY}. */
    Caller as(String user) {
        return callers.computeIfAbsent(
                user,
                name -> name.equals(NOBODY) ? new Caller(address()) : new Caller(address(), name, password(name)));
    }

    /** Speaks as Cockpit, Tasklist or Admin does for this user. */
    Caller inAWebappAs(String user) {
        return webapps.compute(user, (name, known) -> known == null || known.isOld() ? new InWebapp(as(name)) : known)
                .caller();
    }

    /** Whoever signs on anew with each request is a stranger to the session, which ends after a minute without any. */
    private record InWebapp(Caller caller, long since) {
        private static final long OLD = Duration.ofSeconds(20).toNanos();

        InWebapp(Caller caller) {
            this(caller.inAWebapp(), System.nanoTime());
        }

        boolean isOld() {
            return System.nanoTime() - since > OLD;
        }
    }

    /** Speaks with the key that stands in web pages. */
    Caller withBrowserKey() {
        return new Caller(address(), BROWSER_KEY, "");
    }

    /** Speaks with the key that servers keep. */
    Caller withServerKey() {
        return new Caller(address(), SERVER_KEY, "");
    }

    /** The user is there, made by the first who asks. */
    void knowUser(String user, String group) {
        if (as(ADMIN).get("/engine-rest/user/" + user + "/profile").status() != 200) addUser(user, group);
    }

    /** Makes a user as an administrator does. */
    void addUser(String user, String group) {
        var admin = as(ADMIN);
        admin.post(
                        "/engine-rest/user/create",
                        Map.of(
                                "profile", Map.of("id", user, "firstName", user, "lastName", "Example"),
                                "credentials", Map.of("password", password(user))))
                .mustBe(204);
        admin.send("PUT", "/engine-rest/group/" + group + "/members/" + user).mustBe(204);
    }

    static String password(String user) {
        return "lantern, harbour, " + Integer.toHexString(user.hashCode());
    }

    URI address() {
        return URI.create("http://localhost:" + told.get(0));
    }

    /** Every endpoint it has, one a line: verb, path, where it comes from. */
    List<String> endpoints() {
        return told.subList(1, told.size());
    }

    JdbcClient database() {
        return JdbcClient.create(database.getPostgresDatabase());
    }

    /** One of its own, beside those of the application. */
    Connection connection() throws SQLException {
        return database.getPostgresDatabase().getConnection();
    }

    /** Its mail server. */
    SmtpSink mails() {
        return mails;
    }

    /** What it printed so far. */
    String log() {
        try {
            return Files.readString(log);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Every request until now: status, verb, path, program. */
    List<String> requests() {
        try (var logs = Files.list(log.resolveSibling("logs"))) {
            var lines = new ArrayList<String>();
            for (var file : logs.toList()) lines.addAll(Files.readAllLines(file));
            return lines;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Does so much that sales is asked about this person; answers when the task is there. */
    void warmUp(String email) {
        var site = withServerKey();
        site.post("/v1/identify", Map.of("userId", email, "traits", Map.of("email", email)))
                .mustBe(202);
        for (var n = 0; n < 5; n++)
            site.post(
                            "/v1/track",
                            Map.of(
                                    "userId",
                                    email,
                                    "event",
                                    "Seminar Attended",
                                    "properties",
                                    Map.of("seminar", email + n)))
                    .mustBe(202);
        await().atMost(PATIENCE).until(() -> !taskOf(email).isEmpty());
    }

    /** The id of the task that asks sales about this person; empty where there is none. */
    String taskOf(String email) {
        return database()
                .sql("""
                        select t.id_ from act_ru_task t
                        join act_ru_execution p on p.id_ = t.proc_inst_id_
                        join lead l on l.id::text = p.business_key_ where l.email = :email""")
                .param("email", email)
                .query(String.class)
                .optional()
                .orElse("");
    }

    private Process start(Path folder, Path tells) throws IOException {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m",
                "-XX:TieredStopAtLevel=1",
                "-Duser.timezone=UTC",
                DeployedApplication.class.getName()));
        settings(folder, tells).forEach((name, value) -> command.add("--" + name + "=" + value));
        var builder = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile());
        builder.environment().keySet().retainAll(List.of("PATH", "HOME", "TMPDIR", "LANG"));
        builder.environment().put("CLASSPATH", classPath());
        return builder.start();
    }

    /** What the compose file gives the application. */
    private Map<String, Object> settings(Path folder, Path tells) {
        return Map.ofEntries(
                Map.entry("server.port", 0),
                // On the same port: the walk sees health and metrics too.
                Map.entry("management.server.port", ""),
                Map.entry("spring.datasource.url", database.getJdbcUrl("postgres", "postgres")),
                Map.entry("spring.datasource.username", "postgres"),
                Map.entry("spring.mail.host", "127.0.0.1"),
                Map.entry("spring.mail.port", mails.port()),
                Map.entry("HAGUKUMI_ADMIN_PASSWORD", password(ADMIN)),
                Map.entry("HAGUKUMI_WRITE_KEY", BROWSER_KEY),
                Map.entry("HAGUKUMI_SERVER_KEY", SERVER_KEY),
                Map.entry("hagukumi.public-url", "https://nurture.example.co.jp"),
                Map.entry("hagukumi.site-url", "https://www.example.co.jp"),
                Map.entry("hagukumi.mail.sender.address", "marketing@example.co.jp"),
                Map.entry("hagukumi.mail.sender.name", "Example"),
                Map.entry("hagukumi.mail.sender.legal-name", "Example KK"),
                Map.entry("hagukumi.mail.sender.postal-address", "Tokyo"),
                Map.entry("hagukumi.mail.sender.contact", "marketing@example.co.jp"),
                Map.entry("hagukumi.data", folder.resolve("data")),
                Map.entry("server.tomcat.basedir", folder),
                Map.entry("server.tomcat.accesslog.enabled", true),
                Map.entry("server.tomcat.accesslog.buffered", false),
                Map.entry("server.tomcat.accesslog.pattern", "%s %m %U %{User-Agent}i"),
                Map.entry(TellEndpoints.FILE, tells));
    }

    /** The launcher of a development tool may keep it in a class loader only. */
    private static String classPath() {
        if (Deployment.class.getClassLoader() instanceof URLClassLoader loader)
            return Arrays.stream(loader.getURLs())
                    .map(url -> Path.of(URI.create(url.toString())).toString())
                    .collect(Collectors.joining(":"));
        return System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    }

    @Override
    public void close() {
        if (Thread.currentThread() != lastResort) Runtime.getRuntime().removeShutdownHook(lastResort);
        process.destroy();
        process.onExit().completeOnTimeout(process, 20, TimeUnit.SECONDS).join();
        process.destroyForcibly().onExit().join();
        mails.close();
        try {
            database.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
