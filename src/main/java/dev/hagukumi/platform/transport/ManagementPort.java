package dev.hagukumi.platform.transport;

import org.springframework.boot.actuate.autoconfigure.web.ManagementContextConfiguration;
import org.springframework.boot.actuate.autoconfigure.web.ManagementContextType;
import org.springframework.boot.tomcat.ConfigurableTomcatWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.context.annotation.Conditional;
import org.springframework.core.type.AnnotatedTypeMetadata;

/** Where health and metrics have a port of their own, its Tomcat, with threads of its own, keeps the same limits. */
@ManagementContextConfiguration(value = ManagementContextType.CHILD, proxyBeanMethods = false)
@Conditional(ManagementPort.OfItsOwn.class)
class ManagementPort {

    @Bean
    WebServerFactoryCustomizer<ConfigurableTomcatWebServerFactory> sameLimits(TomcatLimits limits) {
        return limits::customize;
    }

    /** The scan of the application finds this class too, where there is no such port. */
    static class OfItsOwn implements Condition {
        @Override
        public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
            var beans = context.getBeanFactory();
            return beans != null && beans.getParentBeanFactory() != null;
        }
    }
}
