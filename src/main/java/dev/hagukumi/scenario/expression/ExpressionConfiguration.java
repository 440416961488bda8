package dev.hagukumi.scenario.expression;

import dev.hagukumi.lead.Leads;
import dev.hagukumi.scenario.vocabulary.StepVocabulary;
import dev.hagukumi.scoring.Scores;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Everything is asked for lazily: steps need the engine that reads expressions. */
@Configuration(proxyBeanMethods = false)
class ExpressionConfiguration {

    @Bean
    static StepVocabulary stepVocabulary(ListableBeanFactory beans) {
        return new StepVocabulary(beans);
    }

    @Bean
    Facts facts(ObjectProvider<Leads> leads, ObjectProvider<Scores> scores) {
        return new Facts(leads::getObject, scores::getObject);
    }

    @Bean
    ScenarioExpressions scenarioExpressions(StepVocabulary vocabulary, Facts facts) {
        return new ScenarioExpressions(vocabulary, facts);
    }
}
