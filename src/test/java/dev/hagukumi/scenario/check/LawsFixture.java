package dev.hagukumi.scenario.check;

import static dev.hagukumi.scenario.TestModels.scenario;

import dev.hagukumi.mail.MailTemplates;
import dev.hagukumi.platform.Finding;
import dev.hagukumi.scenario.expression.Facts;
import dev.hagukumi.scenario.vocabulary.Input;
import dev.hagukumi.scenario.vocabulary.MessageVocabulary;
import dev.hagukumi.scenario.vocabulary.Step;
import dev.hagukumi.scenario.vocabulary.StepVocabulary;
import dev.hagukumi.scoring.RuleBook;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.builder.AbstractFlowNodeBuilder;
import org.springframework.beans.factory.support.StaticListableBeanFactory;

/** A scenario that uses everything it may, and whoever judges it. */
abstract class LawsFixture {
    final CheckScenario check = check();

    /** A step of the vocabulary. */
    @Step(
            name = "Write",
            inputs = {
                @Input(id = "mail", label = "Mail", required = true),
                @Input(
                        id = "tone",
                        label = "Tone",
                        options = {"warm", "plain"})
            })
    static class Write implements JavaDelegate {
        @Override
        public void execute(DelegateExecution step) {}
    }

    static final String FORM = "{\"id\": \"ask\", \"components\": [{\"key\": \"answer\"}]}";

    /** Uses everything a scenario may use. */
    static AbstractFlowNodeBuilder<?, ?> whole() {
        return scenario("whole", "Begins")
                .serviceTask("Hello")
                .name("Say hello")
                .camundaAsyncBefore()
                .camundaDelegateExpression("${write}")
                .camundaInputParameter("mail", "hello")
                .userTask("Ask")
                .name("Ask")
                .camundaFormRef("ask")
                .camundaFormRefBinding("deployment")
                .camundaCandidateGroups("sales")
                .intermediateCatchEvent("Pause")
                .name("Three business days")
                .timerWithDate("${calendar.businessDays(3)}")
                .exclusiveGateway("Answered")
                .name("Yes?")
                .sequenceFlowId("Yes")
                .condition("yes", "${answer == 'yes'}")
                .endEvent("Good")
                .name("Good")
                .moveToLastGateway()
                .sequenceFlowId("No")
                .condition("no", "${true}")
                .endEvent("Bad")
                .name("Bad");
    }

    static BpmnModelInstance ended(AbstractFlowNodeBuilder<?, ?> builder) {
        return builder.endEvent("End").name("End").done();
    }

    List<Finding> findings(String model) {
        return findings(model, Map.of());
    }

    List<Finding> findings(BpmnModelInstance model, Map<String, String> beside) {
        return findings(Bpmn.convertToString(model), beside);
    }

    List<Finding> findings(String model, Map<String, String> beside) {
        var files = new TreeMap<String, byte[]>();
        beside.forEach((name, text) -> files.put(name, text.getBytes(StandardCharsets.UTF_8)));
        files.put("model.bpmn", model.getBytes(StandardCharsets.UTF_8));
        return check.findings(new ScenarioFolder("folder", files));
    }

    private static CheckScenario check() {
        var steps = new StaticListableBeanFactory(Map.of("write", new Write()));
        Supplier<RuleBook> rules = AFewRules::new;
        var facts = new Facts(LawsFixture::notAsked, LawsFixture::notAsked);
        return new CheckScenario(
                new Laws(new StepVocabulary(steps), facts, rules, new MessageVocabulary(rules)), AllMailsFit::new);
    }

    private static <T> T notAsked() {
        throw new AssertionError("a check needs no lead");
    }

    private record AFewRules() implements RuleBook {
        @Override
        public String version() {
            return "1";
        }

        @Override
        public Set<String> scores() {
            return Set.of("engagement");
        }

        @Override
        public Set<String> signals() {
            return Set.of("ReadyForSales");
        }

        @Override
        public Set<String> activities() {
            return Set.of("Begins", "Moves", "DocumentRequested");
        }

        @Override
        public String inWords(String sentence, Locale language) {
            return sentence;
        }
    }

    private record AllMailsFit() implements MailTemplates {
        @Override
        public List<Finding> check(Map<String, String> files) {
            return List.of();
        }

        @Override
        public void publish(String edition, Map<String, String> files) {}
    }
}
