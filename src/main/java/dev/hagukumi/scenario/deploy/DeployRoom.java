package dev.hagukumi.scenario.deploy;

import dev.hagukumi.mail.MailTemplates;
import dev.hagukumi.scenario.check.Laws;
import java.util.function.Supplier;
import org.camunda.bpm.engine.impl.bpmn.deployer.BpmnDeployer;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.Session;
import org.camunda.bpm.engine.impl.interceptor.SessionFactory;
import org.camunda.bpm.engine.impl.persistence.entity.PropertyManager;
import org.camunda.bpm.engine.spring.SpringProcessEngineConfiguration;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.Resource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** What the engine reads and deploys models with. */
@Component
@Order(Ordered.LOWEST_PRECEDENCE)
public class DeployRoom extends AbstractProcessEnginePlugin {
    private final Laws laws;
    private final Triggers triggers;
    private final JdbcTemplate jdbc;
    private final Supplier<MailTemplates> mails;

    DeployRoom(Laws laws, JdbcTemplate jdbc, ObjectProvider<MailTemplates> mails) {
        this.laws = laws;
        this.triggers = new Triggers(jdbc);
        this.jdbc = jdbc;
        this.mails = mails::getObject;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl engine) {
        engine.setBpmnParseFactory(parser -> new CheckedParse(parser, laws, mails));
        // The lock in the database orders them, and with a limit; those of one node would else wait for each other
        // without one.
        engine.setDeploymentSynchronized(false);
        // The starter would deploy what it finds, unchecked, and only log what it cannot read.
        if (engine instanceof SpringProcessEngineConfiguration spring) spring.setDeploymentResources(new Resource[0]);
    }

    @Override
    public void postInit(ProcessEngineConfigurationImpl engine) {
        engine.getCommandCheckers().add(new OnlyEmptyOnes(jdbc));
        engine.getSessionFactories().put(PropertyManager.class, new SessionFactory() {
            @Override
            public Class<?> getSessionType() {
                return PropertyManager.class;
            }

            @Override
            public Session openSession() {
                return new DeploymentLock(jdbc);
            }
        });
    }

    /** Ours, with the tools of the stock deployer. */
    public BpmnDeployer inPlaceOf(BpmnDeployer stock) {
        var ours = new ScenarioDeployer(triggers, new HouseScenarios(jdbc), mails);
        ours.setExpressionManager(stock.getExpressionManager());
        ours.setBpmnParser(stock.getBpmnParser());
        ours.setIdGenerator(stock.getIdGenerator());
        return ours;
    }
}
