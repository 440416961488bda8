package dev.hagukumi.scenario.vocabulary;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.springframework.beans.factory.ListableBeanFactory;

/** Every step a model may name, by the name of its bean. */
public class StepVocabulary {
    private final ListableBeanFactory beans;
    private final Map<String, Step> steps = new TreeMap<>();

    public StepVocabulary(ListableBeanFactory beans) {
        this.beans = beans;
        for (var name : beans.getBeanNamesForAnnotation(Step.class)) {
            var step = beans.findAnnotationOnBean(name, Step.class);
            if (step != null) steps.put(name, step);
        }
    }

    public Set<String> names() {
        return steps.keySet();
    }

    public Optional<Step> find(String name) {
        return Optional.ofNullable(steps.get(name));
    }

    public Object bean(String name) {
        return beans.getBean(name);
    }
}
