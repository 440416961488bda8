package dev.hagukumi.scenario.check;

import dev.hagukumi.mail.MailTemplates;
import dev.hagukumi.scenario.expression.Facts;
import dev.hagukumi.scenario.vocabulary.MessageVocabulary;
import dev.hagukumi.scenario.vocabulary.StepVocabulary;
import dev.hagukumi.scoring.RuleBook;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Everything is asked for lazily: the engine is built with the laws before mails and rules are. */
@Configuration(proxyBeanMethods = false)
class CheckConfiguration {

    @Bean
    MessageVocabulary messageVocabulary(ObjectProvider<RuleBook> rules) {
        return new MessageVocabulary(rules::getObject);
    }

    @Bean
    Laws scenarioLaws(
            StepVocabulary vocabulary, Facts facts, ObjectProvider<RuleBook> rules, MessageVocabulary messages) {
        return new Laws(vocabulary, facts, rules::getObject, messages);
    }

    @Bean
    CheckScenario checkScenario(Laws laws, ObjectProvider<MailTemplates> mails) {
        return new CheckScenario(laws, mails::getObject);
    }
}
