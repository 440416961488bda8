package dev.hagukumi.scenario.deploy;

import dev.hagukumi.mail.MailTemplates;
import dev.hagukumi.scenario.check.ScenarioFolder;
import java.util.List;
import java.util.function.Supplier;
import org.camunda.bpm.engine.ParseException;
import org.camunda.bpm.engine.impl.bpmn.deployer.BpmnDeployer;
import org.camunda.bpm.engine.impl.persistence.entity.DeploymentEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.camunda.bpm.engine.impl.xml.ProblemImpl;
import org.xml.sax.helpers.AttributesImpl;
import org.xml.sax.helpers.LocatorImpl;

/**
 * Brings scenarios into force, whichever way they come: at the start, from the Modeler, by REST. Mails are published with the
 * model in one transaction; what starts a scenario goes to our own table, because the engine allows one definition per message.
 */
class ScenarioDeployer extends BpmnDeployer {
    private static final Element NOWHERE = new Element("", "", "", new AttributesImpl(), new LocatorImpl());

    private final Triggers triggers;
    private final Supplier<MailTemplates> mails;

    ScenarioDeployer(Triggers triggers, Supplier<MailTemplates> mails) {
        this.triggers = triggers;
        this.mails = mails;
    }

    @Override
    public void deploy(DeploymentEntity deployment) {
        if (deployment.isNew()) refuseForeignFiles(deployment);
        super.deploy(deployment);
        if (deployment.isNew()) publishMails(deployment);
    }

    private static void refuseForeignFiles(DeploymentEntity deployment) {
        for (var resource : deployment.getResources().keySet()) {
            if (!ScenarioFolder.holds(resource)) throw onlyScenarioFiles(resource);
        }
    }

    /** As the engine's own reader says it: the Modeler shows nothing else nicely. */
    private static ParseException onlyScenarioFiles(String resource) {
        var problem = new ProblemImpl("only .bpmn, .mail and .form files can be deployed", NOWHERE);
        var message = "ENGINE-09005 Could not parse BPMN process. Errors: \n* " + problem.getMessage() + " | resource "
                + resource;
        return new ParseException(message, resource, List.of(problem), List.of());
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
