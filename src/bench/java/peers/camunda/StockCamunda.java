package peers.camunda;

import dev.hagukumi.bench.Answers;
import dev.hagukumi.bench.Crew;
import dev.hagukumi.bench.engine.FollowUp;
import java.util.Map;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;
import org.camunda.bpm.spring.boot.starter.CamundaBpmAutoConfiguration;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceTransactionManagerAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcTemplateAutoConfiguration;
import org.springframework.boot.transaction.autoconfigure.TransactionAutoConfiguration;
import org.springframework.context.annotation.Bean;

/** An application of nothing but the starter, with its defaults. Arguments: the settings of the database. */
@SpringBootConfiguration
@ImportAutoConfiguration({
    DataSourceAutoConfiguration.class,
    DataSourceTransactionManagerAutoConfiguration.class,
    TransactionAutoConfiguration.class,
    JdbcTemplateAutoConfiguration.class,
    CamundaBpmAutoConfiguration.class
})
class StockCamunda {

    @Bean
    SendMail sendMail(javax.sql.DataSource database) {
        return new SendMail(database);
    }

    public static void main(String[] arguments) throws Exception {
        var answers = new Answers();
        var application = new SpringApplicationBuilder(StockCamunda.class)
                .web(WebApplicationType.NONE)
                .run(arguments);
        var runtime = application.getBean(RuntimeService.class);
        var executor = application.getBean(JobExecutor.class);
        executor.shutdown();
        application
                .getBean(RepositoryService.class)
                .createDeployment()
                .addString(FollowUp.KEY + ".bpmn", FollowUp.model())
                .deploy();
        answers.on(
                        "enrol",
                        a -> Crew.share(
                                a[0],
                                a[1],
                                1,
                                a[2],
                                (lead, count) -> runtime.startProcessInstanceByMessage(
                                        FollowUp.START, Long.toString(lead), FollowUp.variables(lead))))
                .on(
                        "correlate",
                        a -> Crew.share(
                                a[0],
                                a[1],
                                1,
                                a[2],
                                (lead, count) -> runtime.createMessageCorrelation(FollowUp.VISIT)
                                        .processInstanceBusinessKey(Long.toString(lead))
                                        .correlate()))
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
}
