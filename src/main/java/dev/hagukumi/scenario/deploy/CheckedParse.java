package dev.hagukumi.scenario.deploy;

import dev.hagukumi.mail.MailTemplates;
import dev.hagukumi.scenario.check.Laws;
import dev.hagukumi.scenario.check.Model;
import dev.hagukumi.scenario.check.ModelXml;
import dev.hagukumi.scenario.check.Reentry;
import dev.hagukumi.scenario.check.RunsIn;
import dev.hagukumi.scenario.check.ScenarioFolder;
import java.io.IOException;
import java.util.function.Supplier;
import org.camunda.bpm.engine.BpmnParseException;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.impl.ProcessEngineLogger;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParse;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParser;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.task.TaskDefinition;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.camunda.bpm.engine.impl.util.xml.ParseHandler;
import org.jspecify.annotations.Nullable;
import org.xml.sax.SAXException;

/**
 * The engine's reader, with our laws before it. They speak as the engine's own errors do, all at once, because that is what the
 * Modeler shows nicely. A model that is already in force is not judged again: leads are under way in it.
 */
class CheckedParse extends BpmnParse {
    static final String REENTRY = "hagukumi.reentry";
    static final String RUNS_IN = "hagukumi.runsIn";

    private final Laws laws;
    private final Supplier<MailTemplates> mails;

    CheckedParse(BpmnParser parser, Laws laws, Supplier<MailTemplates> mails) {
        super(parser);
        this.laws = laws;
        this.mails = mails;
    }

    /** As the engine does it, but with a parser that reads nothing else than the model. */
    @Override
    public BpmnParse execute() {
        try {
            ModelXml.read(streamSource.getInputStream(), new ParseHandler(this));
            parseRootElement();
        } catch (IOException | SAXException e) {
            throw ProcessEngineLogger.UTIL_LOGGER.parsingFailureException(name, e);
        } catch (BpmnParseException e) {
            addError(e);
        } catch (ProcessEngineException e) {
            throw e;
        } catch (RuntimeException e) {
            LOG.parsingFailure(e);
            addError("the engine cannot read it: " + e, rootElement);
        }
        if (hasWarnings()) logWarnings();
        if (hasErrors()) throwExceptionForErrors();
        return this;
    }

    @Override
    protected void parseRootElement() {
        if (deployment.isNew()) judge();
        if (!hasErrors()) super.parseRootElement();
    }

    private void judge() {
        if (rootElement == null) return;
        var beside = DeployedFiles.texts(deployment);
        for (var fault : laws.examine(new Model(rootElement, beside)).all())
            addError(fault.place() + ": " + fault.told(), fault.at(), fault.place());
        for (var finding : mails.get().check(ScenarioFolder.mails(beside))) addError(finding.toString(), rootElement);
    }

    @Override
    public ProcessDefinitionEntity parseProcess(Element process) {
        var definition = super.parseProcess(process);
        definition.setProperty(REENTRY, reentryOf(process));
        definition.setProperty(RUNS_IN, RunsIn.of(process));
        return definition;
    }

    /** A priority that is no number would fail for every lead; the task gets the ordinary one. */
    @Override
    public TaskDefinition parseTaskDefinition(
            Element task, String key, ActivityImpl activity, ProcessDefinitionEntity definition) {
        var read = super.parseTaskDefinition(task, key, activity, definition);
        var priority = Model.camunda(task, "priority").strip();
        if (!priority.isEmpty() && !priority.contains("{") && !priority.matches("\\d{1,9}")) {
            addWarning("priority '" + priority + "' is no number; the task gets the ordinary one", task, key);
            read.setPriorityExpression(null);
        }
        return read;
    }

    private static Reentry reentryOf(Element process) {
        return Model.extensions(process, "properties", "property").stream()
                .filter(property -> "reentry".equals(property.attribute("name")))
                .map(property -> Reentry.parse(String.valueOf(property.attribute("value"))))
                .findFirst()
                .orElse(new Reentry(null));
    }

    /** {@link ModelXml} knows the one schema, and it is always checked: our laws rely on it. */
    @Override
    public void setSchemaResource(@Nullable String schema) {}
}
