package peers.flowable;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import dev.hagukumi.bench.Answers;
import dev.hagukumi.bench.Crew;
import dev.hagukumi.bench.engine.FollowUp;
import java.util.Map;
import org.flowable.engine.RuntimeService;
import org.flowable.engine.impl.cfg.StandaloneProcessEngineConfiguration;

/** An engine with its defaults; history and asynchronous executor are those of the builder. Argument: the database. */
class StockFlowable {

    private StockFlowable() {}

    public static void main(String[] arguments) throws Exception {
        var answers = new Answers();
        var pool = new HikariConfig();
        pool.setJdbcUrl(arguments[0]);
        // A job that ends asks for a second one: with the pool's ten, all threads would wait for each other.
        pool.setMaximumPoolSize(32);
        var settings = new StandaloneProcessEngineConfiguration();
        settings.setDataSource(new HikariDataSource(pool));
        settings.setDatabaseSchemaUpdate("true");
        settings.setAsyncExecutorActivate(false);
        // Only for our stopping it between the works: its jobs are gone by then.
        settings.getAsyncExecutorConfiguration().setUnlockOwnedJobs(false);
        settings.setBeans(Map.of("sendMail", new SendMail()));
        var engine = settings.buildProcessEngine();
        engine.getRepositoryService()
                .createDeployment()
                .addString(FollowUp.KEY + ".bpmn20.xml", translated(FollowUp.model()))
                .deploy();
        var runtime = engine.getRuntimeService();
        var executor = settings.getAsyncExecutor();
        answers.on(
                        "enrol",
                        a -> Crew.share(
                                a[0],
                                a[1],
                                1,
                                a[2],
                                (lead, count) -> runtime.startProcessInstanceByMessage(
                                        FollowUp.START, Long.toString(lead), FollowUp.variables(lead))))
                .on("correlate", a -> Crew.share(a[0], a[1], 1, a[2], (lead, count) -> correlate(runtime, lead)))
                .on("resume", a -> {
                    executor.start();
                    return Map.of();
                })
                .on("pause", a -> {
                    executor.shutdown();
                    return Map.of();
                })
                .serve();
    }

    /** Flowable has no correlation by business key: the execution that waits is looked up first. */
    private static void correlate(RuntimeService runtime, long lead) {
        var waiting = runtime.createExecutionQuery()
                .processInstanceBusinessKey(Long.toString(lead), true)
                .messageEventSubscriptionName(FollowUp.VISIT)
                .singleResult();
        runtime.messageEventReceived(FollowUp.VISIT, waiting.getId());
    }

    /** The same model in Flowable's words. */
    static String translated(String model) {
        return model.replaceAll("(?s)<bpmn:extensionElements>.*?</bpmn:extensionElements>", "")
                .replace("camunda:asyncBefore=", "flowable:async=")
                .replace("camunda:delegateExpression=", "flowable:delegateExpression=")
                .replaceAll(" camunda:\\w+=\"[^\"]*\"", "")
                .replace(
                        "xmlns:camunda=\"http://camunda.org/schema/1.0/bpmn\"",
                        "xmlns:flowable=\"http://flowable.org/bpmn\"");
    }
}
