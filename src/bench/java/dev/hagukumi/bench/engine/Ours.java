package dev.hagukumi.bench.engine;

import dev.hagukumi.Hagukumi;
import dev.hagukumi.bench.Answers;
import dev.hagukumi.bench.Crew;
import dev.hagukumi.scenario.EngineTime;
import dev.hagukumi.scenario.engine.jobs.BenchPlans;
import dev.hagukumi.scenario.enrol.BenchEnrol;
import java.util.Map;
import java.util.TimeZone;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.boot.SpringApplication;
import org.springframework.transaction.ConfigurableTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionExecution;
import org.springframework.transaction.TransactionExecutionListener;

/** The real application, as it is deployed; only its settings are given. */
final class Ours {
    /** As many as the pipeline takes at a time. */
    private static final int BATCH = 200;

    private Ours() {}

    public static void main(String[] arguments) throws Exception {
        var answers = new Answers();
        TimeZone.setDefault(TimeZone.getTimeZone("UTC"));
        var application = SpringApplication.run(Hagukumi.class, arguments);
        var enrol = application.getAutowireCapableBeanFactory().createBean(BenchEnrol.class);
        var plans = application.getAutowireCapableBeanFactory().createBean(BenchPlans.class);
        var jobs = application.getBean(EngineTime.class);
        jobs.pause();
        var rolledBack = new AtomicLong();
        ((ConfigurableTransactionManager) application.getBean(PlatformTransactionManager.class))
                .addListener(new TransactionExecutionListener() {
                    @Override
                    public void afterRollback(TransactionExecution transaction, Throwable failure) {
                        rolledBack.incrementAndGet();
                    }
                });
        var port = Integer.parseInt(String.valueOf(application.getEnvironment().getProperty("local.server.port")));
        answers.on(
                        "enrol",
                        a -> Crew.share(
                                a[0],
                                a[1],
                                BATCH,
                                a[2],
                                (first, count) -> enrol.lead(first, count, FollowUp.START, true)))
                .on(
                        "enrol-plain",
                        a -> Crew.share(
                                a[0],
                                a[1],
                                BATCH,
                                a[2],
                                (first, count) -> enrol.lead(first, count, FollowUp.START, false)))
                .on(
                        "correlate",
                        a -> Crew.share(
                                a[0],
                                a[1],
                                BATCH,
                                a[2],
                                (first, count) -> enrol.lead(first, count, FollowUp.VISIT, true)))
                .on("resume", a -> {
                    jobs.resume();
                    return Map.of();
                })
                .on("pause", a -> {
                    jobs.pause();
                    return Map.of();
                })
                .on("plans", a -> plans.all())
                .on("rolled-back", a -> Map.of("count", rolledBack.get()))
                .on("port", a -> Map.of("port", port))
                .serve();
    }
}
