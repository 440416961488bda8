package dev.hagukumi.scenario.rest;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.Filter;
import jakarta.servlet.ServletContext;
import java.util.EnumSet;
import org.camunda.bpm.engine.rest.filter.CacheControlFilter;
import org.camunda.bpm.engine.rest.filter.EmptyBodyFilter;
import org.camunda.bpm.engine.rest.impl.CamundaRestResources;
import org.camunda.bpm.engine.rest.impl.FetchAndLockContextListener;
import org.camunda.bpm.spring.boot.starter.property.CamundaBpmProperties;
import org.camunda.bpm.spring.boot.starter.rest.CamundaJerseyResourceConfig;
import org.glassfish.jersey.jackson.JacksonFeature;
import org.springframework.boot.jersey.autoconfigure.JerseyApplicationPath;
import org.springframework.boot.web.servlet.ServletContextInitializer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * The engine's REST interface, which Modeler deploys through. In place of the starter's CamundaBpmRestJerseyAutoConfiguration,
 * which names classes that Spring Boot 4 moved.
 */
@Configuration(proxyBeanMethods = false)
class EngineRestInterface {

    @Bean
    CamundaJerseyResourceConfig engineRestResources() {
        return new CamundaJerseyResourceConfig() {
            @Override
            protected void registerCamundaRestResources() {
                registerClasses(CamundaRestResources.getResourceClasses());
                registerClasses(ErrorsInWords.insteadOfStock(CamundaRestResources.getConfigurationClasses()));
                register(JacksonFeature.class);
            }
        };
    }

    @Bean
    FetchAndLockContextListener externalTasksThatWait() {
        return new FetchAndLockContextListener();
    }

    @Bean
    ServletContextInitializer engineRestFilters(JerseyApplicationPath path, CamundaBpmProperties properties) {
        return context -> {
            properties.getRestApi().getFetchAndLock().getInitParams().forEach(context::setInitParameter);
            filter(context, "EmptyBodyFilter", EmptyBodyFilter.class, path.getUrlMapping());
            filter(context, "CacheControlFilter", CacheControlFilter.class, path.getUrlMapping());
        };
    }

    private static void filter(ServletContext context, String name, Class<? extends Filter> filter, String mapping) {
        context.addFilter(name, filter).addMappingForUrlPatterns(EnumSet.of(DispatcherType.REQUEST), true, mapping);
    }
}
