package dev.hagukumi.scenario.deploy;

import dev.hagukumi.mail.MailTemplates;
import dev.hagukumi.scenario.check.ScenarioFolder;
import java.util.function.Supplier;
import org.camunda.bpm.engine.ParseException;
import org.camunda.bpm.engine.impl.bpmn.deployer.BpmnDeployer;
import org.camunda.bpm.engine.impl.persistence.entity.DeploymentEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;

/**
 * Brings scenarios into force, whichever way they come: at the start, from the Modeler, by REST. Mails are published with the
 * model in one transaction; what starts a scenario goes to our own table, because the engine allows one definition per message.
 */
class ScenarioDeployer extends BpmnDeployer {
    private final Triggers triggers;
    private final HouseScenarios house;
    private final Supplier<MailTemplates> mails;

    ScenarioDeployer(Triggers triggers, HouseScenarios house, Supplier<MailTemplates> mails) {
        this.triggers = triggers;
        this.house = house;
        this.mails = mails;
    }

    @Override
    public void deploy(DeploymentEntity deployment) {
        if (deployment.isNew())
            Refusal.of(DeployedFiles.all(deployment)).ifPresent(refusal -> {
                throw refusal;
            });
        try {
            super.deploy(deployment);
        } catch (ParseException e) {
            throw Refusal.bounded(e);
        }
        if (!deployment.isNew()) return;
        house.deployed(deployment);
        publishMails(deployment);
    }

    private void publishMails(DeploymentEntity deployment) {
        var files = ScenarioFolder.mails(DeployedFiles.texts(deployment));
        if (!files.isEmpty()) mails.get().publish(deployment.getId(), files);
    }

    /** Also called when the version in force is deleted and an older one takes its place. */
    @Override
    public void addEventSubscriptions(ProcessDefinitionEntity definition) {
        triggers.inForce(definition);
    }
}
